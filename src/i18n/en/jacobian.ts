/** English sentences of the Jacobian of one sample. Its keys are the ones every language must have. */

export const jacobian = {
  'tab.jacobian': 'Jacobian',
  'jacobian.title': 'Jacobian',
  'jacobian.intro':
    'How the code c of sample {sample} follows small changes of its pixels: the matrix ∂c/∂x of {outputs} × {inputs} numbers.',
  'jacobian.waiting': 'The first answer is on its way.',
  'jacobian.failed': 'It could not be computed: {detail}',
  'jacobian.step': 'Computed at step {step}.',
  'jacobian.norm': '‖∂c/∂x‖²',
  'jacobian.ratio': 'Directions in use',
  'jacobian.ratioHelp': 'participation ratio (Σσ²)² / Σσ⁴',
  'jacobian.normHelp': 'sum of all squared entries, Σσ²',
  'jacobian.estimated': 'estimated',
  'jacobian.spectrum': 'Singular values σ',
  'jacobian.all': 'All {count}, from the largest to the smallest.',
  'jacobian.allButZero': 'The first {shown} of {count}, from the largest down; the others are zero to rounding.',
  'jacobian.leading':
    'The first {shown} of {count}, from the largest down: all of them would cost too much while training.',
  'jacobian.spectrumPlot': 'Singular values of ∂c/∂x by rank, on a logarithmic axis: from {high} down to {low}',
  'jacobian.directions': 'Input directions that move the code most',
  'jacobian.directionsHow':
    'A little of such a pattern, added to the image, moves the code σ times as far. Blue pixels get brighter, orange ones darker; taking the pattern away does as much.',
  'jacobian.direction': 'Input direction {rank}, σ {sigma}',
  'jacobian.sigma': 'σ {sigma}',
  'jacobian.noDirections': 'No direction moves the code.',
  'jacobian.curve': 'Contraction curve ρ(r) round this sample',
  'jacobian.curveHow': 'How far the code moves, over how far the image was moved, in random directions.',
  'jacobian.curvePlot': 'Movement of the code over movement of the image, by distance, both axes logarithmic: {list}',
} as const;
