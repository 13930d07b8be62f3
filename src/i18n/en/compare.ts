/** English sentences of the comparison of two models. Its keys are the ones every language must have. */

export const compare = {
  'compare.button': 'Compare with…',
  'compare.title': 'Comparison',
  'compare.close': 'End the comparison',
  'compare.a': 'A',
  'compare.b': 'B',

  // the form
  'compare.intro':
    'A is the model of this page. B is a second one with the same data, the same seed and the same knobs, but for those chosen here. Both train in step.',
  'compare.knobs': 'What may differ in B',
  'compare.more': 'Another knob…',
  'compare.values': 'Knobs of B',
  'compare.start': 'Start B',
  'compare.how': 'B begins at step 0 and catches up with A. If knobs of A were moved on the way, both begin again.',
  'compare.difference': '{field}: {b} instead of {a}',
  'compare.separator': '; ',
  'compare.differs': 'B differs from A. {list}.',
  'compare.noDifference': 'B does not differ from A.',

  // figures and outcome
  'compare.outcome': 'What came of it',
  'compare.figures': 'Figures of both models',
  'compare.gain': 'Sensitivity √R̃',
  'compare.parameters': 'Parameters',
  'compare.starting': 'B is starting.',
  'compare.catchingUp': 'B catches up: step {step} of {last}.',
  'compare.nothingYet': 'Train both, and the differences are told here.',
  'compare.caution': 'This is one seed. With another one a small difference may turn round.',
  'compare.outcome.same':
    'At step {step} both are the same: same knobs, same data, same seed, and the same training losses to the last digit.',
  'compare.outcome.diverged': 'B’s loss is no longer a finite number; B stands still at step {step}.',
  'compare.outcome.divergedFirst': 'A’s loss is no longer a finite number; A stands still at step {step}.',
  'compare.outcome.alike':
    'Both reconstruct held-out images about equally well (test MSE: A {a}, B {b}). Their difference is no larger than its noise.',
  'compare.outcome.better': 'B reconstructs held-out images {percent} % better (test MSE: A {a}, B {b}).',
  'compare.outcome.worse': 'B reconstructs held-out images {percent} % worse (test MSE: A {a}, B {b}).',
  'compare.outcome.muchWorse': 'B’s error on held-out images is {times} times that of A (test MSE: A {a}, B {b}).',
  'compare.outcome.alikeSensitive':
    'Both codes are about equally sensitive to the input, against their own spread (√R̃: A {a}, B {b}).',
  'compare.outcome.lessSensitive':
    'B’s code is {times} times less sensitive to the input, against its own spread (√R̃: A {a}, B {b}).',
  'compare.outcome.moreSensitive':
    'B’s code is {times} times more sensitive to the input, against its own spread (√R̃: A {a}, B {b}).',
  'compare.outcome.narrower':
    'For this sample B’s heads look at fewer patches: about {b} of {keys} on average, those of A at {a}.',
  'compare.outcome.wider':
    'For this sample B’s heads look at more patches: about {b} of {keys} on average, those of A at {a}.',
  'compare.outcome.size': 'The models differ in size: A has {a} parameters, B {b}.',

  // curves
  'compare.curves': 'Curves of both',
  'compare.chart': 'Losses of both models by training step, on a logarithmic axis: A solid, B dashed',
  'compare.otherLoss': 'The train losses of A and B are sums of different things here; compare the test MSE instead.',
  'compare.asTable': 'The curves as a table',
  'compare.column': '{name}, {run}',

  // pictures
  'compare.images': 'Reconstructions',
  'compare.order': 'From top to bottom: input, A, B, B − A; below, the sample and the MSE of A and of B.',
  'compare.apart': 'B − A',
  'compare.bothAt': 'Both at step {step}.',
  'compare.eachAt': 'A at step {a}, B at step {b}.',
  'compare.output': 'Sample {sample}: reconstruction by {run}, MSE {mse}',
  'compare.apartImage': 'Sample {sample}: reconstruction by B minus that by A',
  'compare.heads': 'Where the heads look',
  'compare.headsHint':
    'For the focused sample, each head of A and B in the same colours. Rows look, columns are looked at; the chosen patch’s row is outlined.',
  'compare.map':
    'Head {head}: how much each patch (row) looks at each patch (column); about {count} of {keys} on average',
  'compare.headsMap': 'How much each head (row) looks at each head (column); about {count} of {keys} on average',
  'compare.spread': 'about {count} of {keys}',
  'compare.poke': 'The same poke',
  'compare.pokeHint': 'What each makes of the image that is changed under “Poke it”.',

  // trouble
  'compare.lost': 'B has stopped. {problem}',
  'compare.wentOn': 'B had to start again. {problem} It went on from step {step}.',
  'compare.again': 'Start B again',
  'compare.diverged':
    'B’s loss is no longer a finite number, so B has stopped. Its learning rate or λ is probably too large.',
  'compare.bothAgain': 'Begin both again',
  'compare.mended': 'B: {notice}',
} as const;
