/** English sentences about the export to PyTorch. Its keys are the ones every language must have. */

export const torch = {
  'button.exportTorch': 'Export to PyTorch',
  'torch.hint': 'Model, weights, data and a training script that continues this very run, as a zip',
  'torch.exported':
    'Saved “{file}”: the run as it stood at step {step}. Unpack it and go on with “python train.py”, or with torchrun on any number of processes.',
  'problem.export-failed': 'The run could not be exported ({detail}). It goes on unharmed.',
  'problem.export-overtaken': 'Another run began while this one was being exported, so nothing was saved.',
} as const;
