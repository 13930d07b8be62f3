/** English sentences of the page's frame: top bar, setup, notices, error screen. Its keys are the ones every language must have. */

export const app = {
  'app.title': 'Attention Autoencoder Playground',
  'app.skip': 'Skip to the network',
  'app.broken': 'The page has met an error it cannot mend.',
  'app.brokenHint': 'Your settings are in the address of this page; loading it again keeps them.',
  'app.reload': 'Load the page again',
  'app.drop': 'Let go to open the data file',

  'region.setup': 'Setup',
  'region.transport': 'Training controls',
  'region.lesson': 'Lesson',
  'tabs.label': 'Views',
  'tab.attention': 'Attention',
  'tab.diagnostics': 'Diagnostics',
  'tab.lesson': 'Lesson',

  'button.play': 'Play',
  'button.pause': 'Pause',
  'button.step': 'Step',
  'button.reset': 'Reset',
  'button.share': 'Share',
  'button.dismiss': 'Dismiss',
  'button.openFile': 'Open data file',
  'shortcut.play': 'Space',
  'shortcut.step': 'Right arrow key',
  'shortcut.reset': 'R',

  'output.step': 'Step',
  'output.epoch': 'Epoch',
  'output.trainLoss': 'Train loss',
  'output.testMse': 'Test MSE',
  'output.stepsPerSecond': 'Steps per second',
  'output.backend': 'Backend',

  'badge.starting': 'starting…',
  'badge.none': 'nothing runs',
  'badge.explain': 'Why this backend?',
  'badge.measured': 'Measured for one training step: {list}.',
  'badge.ms': '{name} {ms} ms',

  'share.copied': 'The link to exactly this state was copied.',
  'share.failed': 'The link could not be copied. It is in the address bar: copy it from there.',

  'language.switch': '中文',
  'language.switchLabel': 'Switch the page to Chinese (中文)',
  'theme.toDark': 'Dark theme',
  'theme.toLight': 'Light theme',

  'setup.split': '{train} train, {test} held out',
  'setup.opening': 'Reading the file…',
  'setup.openHint': 'Tables, NumPy arrays, images, text or MNIST files. They stay in this browser.',
  'setup.more': 'More',
  'setup.formula': 'loss = reconstruction + λ · R',

  'control.exact': 'Exact value: {field}',
  'control.restarts': 'restarts training',
  'control.help': 'About {field}',
  'control.toDefault': 'Back to {value}: {field}',
  'control.unavailable': '{option} — {why}',

  'notices.label': 'Messages',
} as const;
