/** English sentences about the objective: the equation in words, what a preset changed, when to stop. Its keys are the ones every language must have. */

export const objective = {
  // the equation
  'equation.title': 'Equation',
  'equation.words': 'The loss is {reconstruction}, plus λ times R. R is {regulariser}.',
  'equation.wordsAlone': 'The loss is {reconstruction}, and nothing else.',
  'equation.figures':
    'On the last training batch: {loss} = {reconstruction} + {lambda} × {regulariser}; λ·R is {penalty}.',
  'equation.figuresAlone': 'On the last training batch: {loss}.',
  'equation.term': '{words}: {value}',
  'equation.loss': 'the loss, which training makes small',
  'equation.lambda': 'λ, how much R counts',
  'equation.reconstruction.mse': 'the mean squared difference between output and input',
  'equation.reconstruction.bce': 'the mean cross-entropy between output and input',
  'equation.reconstruction.code': 'the mean squared difference between output and code',
  'equation.regulariser.none': 'no penalty',
  'equation.regulariser.contractive':
    'how strongly the hidden activations of a patch react to its pixels: the mean squared norm of their derivative, divided by the number of pixels',
  'equation.regulariser.contractive-code':
    'how strongly the whole code reacts to the whole image, through the attention: the mean squared norm of its derivative, divided by the number of pixels',
  'equation.regulariser.attention-entropy': 'how evenly attention is spread, from 0 (all on one place) to 1 (even)',
  'equation.regulariser.head-disagreement': 'how alike the heads’ outputs are: their mean cosine',
  'equation.regulariser.l1': 'the mean magnitude of the hidden activations',
  'equation.regulariser.kl': 'how far the hidden units’ mean activity is from the rare 0.05',
  'equation.regulariser.weight-decay': 'half the sum of all squared weights',

  // what is not as in the default
  'changes.none': 'All knobs stand at the default.',
  'changes.title': 'Changed against the default',
  'changes.line': '{count} changed: {list}',
  'changes.item': '{field}: {value} (default {base})',
  'changes.flag': '{field}: {value}',
  'changes.separator': ' · ',
  'changes.on': 'on',
  'changes.off': 'off',

  // early stopping
  'stop.advice':
    'Test MSE was lowest at step {step}, with {best}, and has risen since: it is {now} now. Training on improves the training images at the expense of new ones; this is a good moment to stop.',
  'stop.here': 'Stop here',
} as const;
