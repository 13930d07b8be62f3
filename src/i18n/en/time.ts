/** English sentences about looking back through a run. Its keys are the ones every language must have. */

export const time = {
  'time.title': 'Time',
  'time.shown': 'Step shown',
  'time.past': '{step} of {last}',
  'time.pastValue': 'step {step} of {last}',
  'time.nowValue': 'now, step {last}',
  'time.now': 'now',
  'time.backToNow': 'Back to now',
  'time.continue': 'Continue from here',
  'time.hint': 'Drag back, and the whole page shows the network as it was.',
  'time.fork': 'Continuing drops what came after step {step} and trains with the knobs as they are now.',
  'time.moved': 'Moved since: {list}.',
  'time.movedKnob': '{knob}\u00a0{past}\u00a0→\u00a0{now}',
  'time.separator': ', ',
  'time.strip':
    'You look at step {step} of {last}. All pictures and measures are of that moment; the figures here and below the formula are of step {last}.',
} as const;
