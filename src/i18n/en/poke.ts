/** English sentences of the panel where one pokes the input. Knows no other area. */

export const poke = {
  'tab.poke': 'Poke it',
  'poke.title': 'Poke it',
  'poke.intro':
    'Draw on the sample, erase a patch, add noise: see how far the code moves and whether the reconstruction follows or refuses.',

  // the drawing area
  'poke.canvas': 'Drawing area: the sample, {rows} × {cols} pixels, {changed} of them changed',
  'poke.keys':
    'Arrow keys move the cursor, Space or Enter paints, Shift with an arrow key paints on the way. Delete erases the patch, Ctrl+Z undoes.',
  'poke.keysPatch': 'Arrow keys move the cursor, Space or Enter chooses its patch. Delete erases it, Ctrl+Z undoes.',
  'poke.at': 'Row {row}, column {col}: {value}',
  'poke.atPatch': 'Row {row}, column {col}: {value}. Patch {patch} is chosen.',

  // tools
  'poke.tool': 'Tool',
  'poke.tool.brush': 'Brush',
  'poke.tool.patch': 'Patch',
  'poke.size': 'Brush size',
  'poke.ink': 'Brush brightness',
  'poke.patch': 'Patch {patch}: brightness',
  'poke.noise': 'Noise σ',
  'poke.erase': 'Erase patch {patch}',
  'poke.undo': 'Undo',
  'poke.startOver': 'Start over',
  'poke.blank': 'Blank canvas',
  'poke.use': 'Use as the current sample',
  'poke.used': 'This is the current sample: every panel follows it.',
  'poke.remove': 'Remove my sample',

  // the answer
  'poke.result': 'What the network makes of it',
  'poke.reconstruction': 'Reconstruction',
  'poke.error': 'Error x̂ − x',
  'poke.moved': 'Δc',
  'poke.reconstructionImage': 'Reconstruction of the poked sample',
  'poke.errorImage': 'Error of the poked sample, reconstruction minus input: mean square {mse}',
  'poke.movedMap':
    'Change of the code, one row for each of {rows} patches, one column for each of {cols} units: largest {most}, patch {patch}, unit {unit}',
  'poke.movedValue': 'Δc of patch {patch}, unit {unit}: {value}',
  'poke.point': 'Point at Δc to read a number.',
  'poke.figure.delta': 'the poke',
  'poke.figure.moved': 'the code moved, really',
  'poke.figure.foretold': 'the code moves, says the Jacobian',
  'poke.figure.ratio': 'really against foretold',
  'poke.figure.followed': 'of the poke reappear in the reconstruction',
  'poke.otherSize': 'This run takes images of another size, so the poke does not fit it.',
  'poke.nothing': 'Open the tab “Poke it” and change the sample there.',
  'poke.failed': 'There is no answer to this poke.',
  'poke.waiting': 'Asking the network …',

  // what it means
  'poke.code.rest': 'The sample is not poked yet.',
  'poke.code.blind': 'The code does not notice the poke at all: no unit that could see it is switched on.',
  'poke.code.unforeseen':
    'The Jacobian says no movement at all, yet the code moved: the poke has switched units on that were off.',
  'poke.code.barely':
    'The code barely follows: the input has changed by {input} % of its length, the code by {code} % of its own.',
  'poke.code.times':
    'The code moved {times} times as far as its Jacobian says: the poke has left the linear neighbourhood.',
  'poke.code.more':
    'The code moved {percent} % more than its Jacobian says: the poke has left the linear neighbourhood.',
  'poke.code.less':
    'The code moved {percent} % less than its Jacobian says: the poke has left the linear neighbourhood.',
  'poke.code.elsewhere':
    'The code moved as far as its Jacobian says, but {degrees}° off its direction: the poke has left the linear neighbourhood.',
  'poke.code.linear': 'The code moved as its Jacobian says, within {percent} %: here the network is still linear.',
  'poke.image.follows': 'The reconstruction follows: {percent} % of the poke reappear in it.',
  'poke.image.overdoes': 'The reconstruction overdoes it: {percent} % of the poke reappear in it.',
  'poke.image.partly': 'The reconstruction follows partly: {percent} % of the poke reappear in it.',
  'poke.image.refuses': 'The reconstruction refuses: only {percent} % of the poke reappear in it.',
  'poke.image.against':
    'The reconstruction does the opposite: {percent} % of the poke reappear with the sign turned round.',

  // the strip of samples
  'poke.own': 'mine',
  'poke.ownSample': 'My own sample',
} as const;
