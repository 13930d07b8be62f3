/** English sentences on the engines: the badge, why one of them trains, and the step inspector. Its keys are the ones every language must have. */

export const engine = {
  // badge
  'badge.engine.composed': 'composed',
  'badge.engine.fused': 'fused',
  'badge.compiling': 'compiling {ready}/{total}',
  'badge.waiting': 'training waits: compiling {ready}/{total}',
  'badge.compiled': 'fused is ready',
  'badge.trains': 'Training runs on WebGPU ({adapter}).',
  'badge.analysis': 'The analysis runs on {backend}.',
  'badge.engineHelp.composed':
    'Engine “composed”: the model is put together from ordinary TensorFlow.js operations, and gradients come by automatic differentiation.',
  'badge.engineHelp.fused':
    'Engine “fused”: the whole training step is a short list of WebGPU kernels, written by hand and compiled for exactly this network.',

  // why this engine
  'engineReason.verified': 'Trial steps on {adapter} gave the same numbers as the composed engine.',
  'engineReason.asked': 'This engine was asked for.',
  'engineReason.compiling':
    'The fused step is being compiled: {ready} of {total} kernels. Until then the composed engine trains.',
  'engineReason.waiting':
    'The fused step is being compiled: {ready} of {total} kernels. Training waits for it, so that the same seed gives the same run.',
  'engineReason.webgpu-absent': 'The fused engine needs WebGPU, which does not work here.',
  'engineReason.backend': 'The fused engine needs WebGPU, and another backend was asked for.',
  'engineReason.too-large':
    'The fused step does not fit: it needs {needed} MB in one piece, and this device allows {limit} MB.',
  'engineReason.not-covered': 'The fused engine has no plan for attention over {tokens} patches.',
  'engineReason.disagrees':
    'On this device the fused engine gave other numbers than the composed one (relative difference {difference}), so it is not used.',
  'engineReason.slower': 'The fused engine is slower here: {fusedMs} ms a step against {composedMs} ms.',
  'engineReason.failed': 'The fused step could not be compiled or run here ({detail}).',
  'engine.compiled':
    'The fused step is compiled. The next training steps are taken by both engines; if they agree, the fused one goes on.',
  'engine.thisAdapter': 'this device',
  'engine.noDetail': 'no reason was given',

  // step inspector
  'tab.step': 'Step',
  'inspector.title': 'Step inspector',
  'inspector.intro':
    'One training step, taken apart. Each dispatch hands one piece of work to the processor that computes, and costs time of its own, however small that work is.',
  'inspector.headline': '{fused} dispatches instead of {composed}',
  'inspector.headlineComposed': '{composed} dispatches in plain TensorFlow.js',
  'inspector.again': 'Measure again',
  'inspector.measuring': 'A step is being taken apart…',
  'inspector.waiting': 'The step can be taken apart once the network is there.',
  'inspector.notFused': 'The fused plan does not run.',
  'inspector.attention':
    'Attention itself (marked; its projections belong to their neighbours) takes {flops}% of the arithmetic and {time}% of the time.',
  'inspector.attentionUntimed':
    'Attention itself (marked; its projections belong to their neighbours) takes {flops}% of the arithmetic.',
  'inspector.noAttention': 'There is no attention in this step.',
  'inspector.counting': 'Arithmetic counts matrix products alone, memory what a kernel reads and writes.',
  'inspector.noTimes': 'No times: this adapter offers no timestamps.',
  'inspector.fused': 'The fused step',
  'inspector.composed': 'The same step in plain TensorFlow.js',
  'inspector.dispatches': 'Dispatches',
  'inspector.kernel': 'Kernel',
  'inspector.bytes': 'Memory',
  'inspector.written': 'Written',
  'inspector.flops': 'Arithmetic',
  'inspector.time': 'Time',
  'inspector.share': 'Share',
  'inspector.total': 'Whole step',
  'inspector.percent': '{share}%',
  'inspector.ms': '{ms} ms',
  'inspector.makes': 'makes {list}',
  'inspector.output': '{name} [{shape}]',
  'inspector.grid': '{workgroups} × {each} invocations',
  'inspector.separator': ', ',
  'inspector.marked': 'attention',

  // the fused step's kernels
  'kernel.encode': 'Encoder and projections',
  'kernelHelp.encode':
    'Takes the batch from the data, corrupts it if asked to, encodes each patch to h, and makes q, k and v.',
  'kernel.statistics': 'Sums for R',
  'kernelHelp.statistics': 'Adds up what the regulariser needs to know of the whole batch or of all weights.',
  'kernel.attend': 'Attention',
  'kernelHelp.attend': 'Compares every q with every k, turns the scores into the weights A, and mixes v by them.',
  'kernel.decode': 'Code, decoder and loss',
  'kernelHelp.decode':
    'Joins the heads into the code c, draws the patch x̂, measures the loss, and goes back through both.',
  'kernel.attendBack': 'Attention, backward to q',
  'kernelHelp.attendBack': 'How the loss would change with each attention weight, and from that with each q.',
  'kernel.attendBackKeys': 'Attention, backward to k and v',
  'kernelHelp.attendBackKeys': 'The same for what is looked at: each k and v collects from all that looked at it.',
  'kernel.attendBackAll': 'Attention, backward',
  'kernelHelp.attendBackAll':
    'Computes A anew, and how the loss would change with it; from that, how it would change with each q, k and v.',
  'kernel.encodeBack': 'Encoder, backward',
  'kernelHelp.encodeBack': 'Carries the change back through the projections to h, and adds what R asks of it.',
  'kernel.gradients': 'Gradients of all weights',
  'kernelHelp.gradients': 'Multiplies what went into each matrix with what came back to it, for all matrices at once.',
  'kernel.update': 'New weights',
  'kernelHelp.update': 'Sums the gradients up, takes the optimiser’s step, and writes the losses down.',
} as const;
