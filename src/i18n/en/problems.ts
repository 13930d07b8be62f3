/** English sentences for what went wrong, what was mended, and why something cannot be chosen. Its keys are the ones every language must have. */

export const problems = {
  // data files
  'problem.not-idx': '“{file}” is not an IDX file (the format of MNIST). The present data stays.',
  'problem.idx-type':
    '“{file}” holds numbers of another kind; only IDX files of unsigned bytes can be read. The present data stays.',
  'problem.idx-truncated':
    '“{file}” is cut short: its header promises {expected} bytes, it has {actual}. The present data stays.',
  'problem.idx-empty': '“{file}” holds no images. The present data stays.',
  'problem.idx-too-large': '“{file}” is larger than {limitMb} MB. The present data stays.',
  'problem.gzip-broken': '“{file}” cannot be unpacked: it is damaged or not gzip. The present data stays.',
  'problem.gzip-too-large': '“{file}” unpacks to more than {limitMb} MB. The present data stays.',
  'problem.labels-mismatch':
    'There are {images} images but {labels} labels: they do not belong together. The present data stays.',
  'problem.images-missing': '“{file}” holds labels only. Open it together with its images. The present data stays.',
  'problem.images-too-many-files': 'Open one image file, with or without its label file. The present data stays.',
  'problem.image-size':
    'Images of {rows} × {cols} pixels cannot be used; each side may have 1 to {limit}. The present data stays.',
  'problem.too-few-images': '{count} samples are too few; at least {least} are needed.',

  // runs
  'problem.file-missing': 'This configuration wants an opened data file, but none is open.',
  'problem.state-mismatch':
    'The kept state belongs to another network than its settings say, so it cannot be gone on with.',
  'problem.too-many-tokens':
    'Patches of {patch} cut these samples into {tokens} tokens; at most {limit} can be handled. Choose larger patches or smaller samples.',
  'problem.code-target-width':
    'The literal objective compares x̂ with the code, so the latent width ({latentDim}) has to be the {inputDim} numbers of a token.',
  'problem.no-backend': 'Nothing here can compute: neither WebGPU, WebGL, WebAssembly nor plain JavaScript started.',
  'problem.device-lost': 'The graphics card was lost ({detail}).',
  'problem.unresponsive': 'The computation gave no answer any more.',
  'problem.crashed': 'The computation stopped unexpectedly ({detail}).',

  // values from a link
  'notice.unknown-option': '“{given}” is not a choice for {field}; {used} is used instead.',
  'notice.not-a-number': '“{given}” is not a number; {field} is set to {used}.',
  'notice.out-of-range': '{given} is out of range for {field}; the nearest value, {used}, is used.',
  'notice.not-whole': '{field} must be a whole number; {given} became {used}.',
  'notice.file-missing':
    'This link was made with an opened data file. Open that file to continue; until then the drawn digits are used.',

  // combinations that cannot be
  'notice.residual-needs-projection': 'Residual connection was switched off: this attention variant has none.',
  'notice.tied-excludes-unit-norm': 'Unit-norm decoder was switched off: tied weights exclude it.',
  'notice.code-target-too-wide':
    'Reconstruction target is the input again: the code cannot be as wide as a patch of this size.',
  'notice.code-target-width':
    'Latent width became {used}: a code can only be compared with an output of the same width.',
  'notice.bce-needs-sigmoid': 'Reconstruction loss became squared error: cross-entropy needs a sigmoid decoder.',
  'notice.bce-needs-input-target':
    'Reconstruction loss became squared error: cross-entropy needs the input as its target.',
  'notice.kl-needs-sigmoid': 'Regulariser was switched off: KL sparsity needs a sigmoid encoder.',
  'notice.entropy-needs-attention': 'Regulariser was switched off: without attention there is no attention entropy.',
  'notice.disagreement-needs-attention': 'Regulariser was switched off: without attention no heads can disagree.',
  'notice.negative-lambda': 'λ became {used}: only the attention entropy can be rewarded with a negative λ.',

  // why an option cannot be chosen
  'why.residual-needs-projection': 'not with this attention variant',
  'why.tied-excludes-unit-norm': 'not with tied weights',
  'why.code-target-too-wide': 'needs smaller patches',
  'why.code-target-width': 'fixed by the reconstruction target',
  'why.bce-needs-sigmoid': 'needs a sigmoid decoder',
  'why.bce-needs-input-target': 'needs the input as target',
  'why.kl-needs-sigmoid': 'needs a sigmoid encoder',
  'why.entropy-needs-attention': 'needs attention',
  'why.disagreement-needs-attention': 'needs attention',
  'why.negative-lambda': 'only with attention entropy',
  'why.no-file': 'open a file first',

  // why training stands still
  'pause.not-finite':
    'Training paused: the loss is no longer a finite number. The last good weights were kept at step {step}. The learning rate or λ is probably too large.',
  'pause.stop-after': 'Training stopped after {step} steps, as set under “Stop after”.',
  'pause.steps-done': 'Done.',
  'recover.not-finite': 'Go back {steps} steps with half the learning rate',
  'recover.went-on': 'Training went on by itself from step {step}.',
  'recover.went-on-backend': 'Training went on by itself from step {step}, now on {backend}.',
  'recover.restart': 'Start again',
  'recover.resume': 'Continue from step {step}',

  // what computes, and why
  'reason.forced': 'It was asked for.',
  'reason.resumed': 'The run was on it before, and goes on there.',
  'reason.gpu': 'WebGPU runs on a real graphics card here.',
  'reason.webgpu-absent': 'This browser offers no WebGPU, so the fastest of the others is used.',
  'reason.webgpu-software': 'WebGPU is only emulated on the processor here, so the fastest of the others is used.',
  'reason.webgpu-failed': 'WebGPU is there but did not start, so the fastest of the others is used.',
  'reason.forced-unavailable': 'The backend asked for does not work here, so the fastest of the others is used.',
} as const;
