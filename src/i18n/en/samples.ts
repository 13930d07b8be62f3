/** English names of the data that come with the page, their classes and factors, and the words about signals and text. */

export const samples = {
  'option.dataset.digits': 'Drawn digits',
  'option.dataset.shapes': 'Drawn shapes',
  'option.dataset.waves': 'Drawn signals',
  'option.dataset.text-en': 'Text, English',
  'option.dataset.text-zh': 'Text, Chinese',
  'option.dataset.file': 'Opened file',

  'class.shapes.oval': 'oval',
  'class.shapes.square': 'square',
  'class.shapes.triangle': 'triangle',
  'class.shapes.cross': 'cross',
  'class.waves.round': 'round',
  'class.waves.square': 'square',
  'class.waves.pointed': 'pointed',
  'class.waves.swelling': 'swelling',
  'class.waves.broken': 'broken',

  'factor.size': 'Size',
  'factor.angle': 'Angle',
  'factor.x': 'Place, left to right',
  'factor.y': 'Place, top to bottom',

  'samples.images': '{name}: {count} of {rows} × {cols}',
  'samples.colour': '{name}: {count} of {rows} × {cols} in colour',
  'samples.signals': '{name}: {count} of {cols} steps on {rows} channels',
  'samples.text': '{name}: {count} windows of {cols} characters, {letters} different ones',
  'samples.patches': '{tokens} patches of {inputDim} · {parameters} parameters',
  'samples.windows': '{tokens} tokens, each {steps} steps of all channels · {parameters} parameters',
  'samples.characters': '{tokens} tokens, each a character in {inputDim} numbers · {parameters} parameters',
  'samples.thumbnails': 'Some of the training samples',
  'samples.wrong': '{wrong} of {count} wrong',
  'samples.wrongLong': 'Characters that differ from the input: {wrong} of {count}',
  'samples.textHint':
    'A character that came back as another is orange and underlined; ▢ is one that is hidden or left empty.',
  'samples.signalHint':
    'The blue lines are the signal, a channel each; the grey ones behind an output are the input that it has to meet.',
  'samples.pokedText': 'The poked text',
  'samples.meanLoss': 'Mean loss: {list}',
  'samples.meanLossOf': '{label} {loss}',
} as const;
