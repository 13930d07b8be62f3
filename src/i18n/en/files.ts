/** English sentences about files: kept runs, weights, curves, receipts, pictures. Its keys are the ones every language must have. */

export const files = {
  'button.saveRun': 'Save run',
  'button.openRun': 'Open run',
  'files.saveHint': 'Writes the run as it stands now into one file, also while it trains',
  'files.openHint': 'A saved run (.aae), weights (.safetensors) or a receipt',
  'files.more': 'Other files of this run',
  'files.weights': 'Weights',
  'files.weightsHint': 'As safetensors, under the names of a PyTorch state_dict, as they stand now.',
  'files.curves': 'Curves',
  'files.curvesHint':
    'As CSV: step, losses, λ·R, R and held-out errors. Thinned as on the page, at most 150 points a curve, each the mean of the steps around it.',
  'files.receipt': 'Receipt',
  'files.receiptHint':
    'A small file that says what this run was, with exact figures. Whoever opens it trains the run anew up to this step and sees whether it is the same.',
  'files.openAlso': '“Open run” takes all of these back but the curves. They can also be dropped on the page.',
  'files.saved': 'Saved “{file}”: the run as it stood at step {step} when you asked.',
  'files.savedWithout': 'Its data file “{data}” could no longer be read and is not in it: keep it beside the run.',
  'files.opened': 'Opened “{file}” at step {step}. It was trained on {backend} with the {engine} engine.',
  'files.otherData':
    'Its data are not the same here as where it was trained: figures measured from now on are of other data.',
  'files.weightsOpened':
    'A new run stands at step 0 with the weights of “{file}”; the optimiser begins anew. Reset goes back to weights from the seed.',
  'picture.save': 'Save a picture: {title}',
  'picture.hint': 'Save this panel as a picture, in the colours it has now:',
  'picture.title': '{title} · step {step}',
  'picture.failed': 'This browser could not draw the picture.',
  'receipt.facts': 'What the receipt says',
  'receipt.url': 'Address',
  'receipt.step': 'Step',
  'receipt.seed': 'Seed',
  'receipt.versions': 'Versions',
  'receipt.versionList': 'page {app}, TensorFlow.js {tfjs}',
  'receipt.machine': 'Trained on',
  'receipt.data': 'Data, SHA-256',
  'receipt.lossHash': 'Losses at {count} steps, SHA-256',
  'receipt.weightHash': 'Weights at step {step}, SHA-256',
  'receipt.turns': 'Knobs turned on the way',
  'receipt.none': 'none',
  'receipt.checking': 'Checking the receipt “{file}”: step {step} of {of}.',
  'receipt.stop': 'Stop checking',
  'receipt.matches':
    '“{file}” matches: up to step {step} every checked loss is the same to the last bit, and so are the weights.',
  'receipt.close':
    '“{file}” matches but for rounding: from step {step} on bits differ, yet no checked loss by more than {share} %.',
  'receipt.differs': '“{file}” differs from step {step}: its loss there is {expected}, here it is {actual}.',
  'receipt.differsWeights':
    '“{file}” differs from step {step}: the checked losses before are the same, the weights there are not.',
  'receipt.noExcuse':
    'Backend, engine and versions are the same, so the bits should be too: knobs, data, first weights or figures were others.',
  'receipt.excused': 'The same bits cannot be expected here: {list}.',
  'receipt.tooFar':
    'Not everything is the same here ({list}), but rounding alone does not explain more than {share} %, unless small differences have grown over many steps.',
  'receipt.otherData': 'The data are not those of the receipt (“{data}”).',
  'receipt.incomplete':
    'The receipt does not know all turns of the knobs on the way, so it could not be followed exactly.',
  'receipt.altered': 'The figures in the receipt are not those that it was written with: someone has changed it.',
  'receipt.separator': ', ',
  'receipt.reason.backend': 'another backend',
  'receipt.reason.adapter': 'another graphics card or driver',
  'receipt.reason.engine': 'another engine',
  'receipt.reason.app': 'another version of this page',
  'receipt.reason.tfjs': 'another version of TensorFlow.js',
  'receipt.reason.gpu': 'a GPU may order its sums differently, and a run may pass from one engine to the other midway',

  'problem.kept-unreadable': '“{file}” could not be read. The present run goes on.',
  'problem.kept-too-large':
    '“{file}” is larger than {limitMb} MB; so large a file is not read. The present run goes on.',
  'problem.weights-broken':
    '“{file}” is not a safetensors file that can be read here ({detail}). The present run goes on.',
  'problem.weights-missing':
    '“{file}” does not fit this model: it has no {tensor}, which would be {shape}. The present run goes on.',
  'problem.weights-shape':
    '“{file}” does not fit this model: its {tensor} is {shape}, here it is {expected}. The present run goes on.',
  'problem.weights-not-finite':
    '“{file}” cannot be used: {tensor} holds numbers that are not finite. The present run goes on.',
  'problem.run-broken': '“{file}” is not a run that was saved by this page. The present run goes on.',
  'problem.run-cut': '“{file}” is cut short or damaged. The present run goes on.',
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
