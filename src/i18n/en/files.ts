/** English sentences about files: kept runs, weights, curves, receipts, pictures. Its keys are the ones every language must have. */

export const files = {
  'problem.file-unreadable': '“{file}” could not be read. The present run goes on.',
  'problem.weights-broken':
    '“{file}” is not a safetensors file that can be read here ({detail}). The present run goes on.',
  'problem.weights-missing':
    '“{file}” does not fit this model: it has no {tensor}, which would be {shape}. The present run goes on.',
  'problem.weights-shape':
    '“{file}” does not fit this model: its {tensor} is {shape}, here it is {expected}. The present run goes on.',
  'problem.weights-not-finite':
    '“{file}” cannot be used: {tensor} holds numbers that are not finite. The present run goes on.',
  'problem.run-broken': '“{file}” is not a run that was saved by this page. The present run goes on.',
  'problem.run-damaged': '“{file}” is damaged: {part} is not as it was saved. The present run goes on.',
  'problem.run-newer':
    '“{file}” was saved by a newer version of this page (format {version}, here {known}). Load the page anew to get that version. The present run goes on.',
  'problem.run-data-missing':
    '“{file}” was trained on “{data}”, which the file does not hold. Open that data file first, then this run. The present run goes on.',
  'problem.receipt-broken': '“{file}” is not a receipt of this page. The present run goes on.',
  'problem.receipt-newer':
    '“{file}” was written by a newer version of this page (format {version}, here {known}). Load the page anew to get that version.',
  'problem.receipt-data': 'This receipt is about a run on “{data}”. Open that data file first, then the receipt.',
} as const;
