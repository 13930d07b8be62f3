/** English sentences on saving a run and going on with it. Its keys are the ones every language must have. */

export const saved = {
  'saved.offer': 'Your last run stands at step {step}, saved {time}.',
  'saved.offerNamed': 'Your last run, “{name}”, stands at step {step}, saved {time}.',
  'saved.elsewhere':
    'Your last run is open in another tab, which saves it. Here you can go on with a copy of it, from step {step}.',
  'saved.continue': 'Continue',
  'saved.copy': 'Continue with a copy',
  'saved.discard': 'Discard',
  'saved.copied': 'Another tab saves the original of this run; what is trained here is a copy and is saved on its own.',
  'saved.trouble.full':
    'The browser has no more room for this page, so the run cannot be saved. Training goes on; it would not survive a reload.',
  'saved.trouble.unavailable':
    'This browser stores nothing for this page, as in a private window. Training goes on; it would not survive a reload.',
  'saved.trouble.damaged': 'Part of what was saved is damaged and could not be read. Everything else is unharmed.',
  'saved.trouble.files-gone':
    'The data files of this run are not in this browser’s storage any more. Open them again to train on them.',

  'field.hidden': 'In the background',
  'help.hidden':
    'What becomes of training while this tab is not in sight: it goes on, or it waits until you are back and saves power.',
  'option.hidden.go-on': 'Goes on',
  'option.hidden.pause': 'Waits',
} as const;
