/** English sentences of the network's opened blocks, its links and its slow motion. Its keys are the ones every language must have. */

export const network = {
  // links
  'links.name': 'Lines',
  'links.size': 'size, within each layer',
  'links.negative': 'negative',
  'links.positive': 'positive',
  'links.about':
    'A line stands for a vector; its width is the vector’s norm as a part of the largest norm in that layer. Encoder and decoder have one line for each patch, coloured by the sum of its numbers over the sum of their magnitudes. The lines to the heads are q, k and v of the chosen patch, coloured alike. The lines from the heads are what each head adds to the code of that patch, coloured by the cosine with the code: orange works against the rest.',

  // blocks
  'block.patches': 'Patches',
  'block.encoder': 'Encoder',
  'block.hidden': 'Hidden h with positions',
  'block.project': 'Queries, keys, values',
  'block.head': 'Head {head}',
  'block.heads': 'Attention among heads',
  'block.code': 'Code c',
  'block.decoder': 'Decoder',
  'block.output': 'Output x̂',
  'block.open': '{block}: formula and numbers',
  'block.close': 'Close {block}',
  'block.waiting': 'The numbers are on their way.',
  'block.of': 'Numbers of patch {patch} in sample {sample}, at step {step}.',
  'block.shapes': 'Shapes',
  'block.vector': '{name} of patch {patch}',
  'block.headVector': '{name} of patch {patch}, head {head}',
  'block.norm': 'norm {value}',

  'blockWords.patches': 'The image is cut into equal patches; each becomes one row of numbers, its pixels from 0 to 1.',
  'blockWords.encoder':
    'Each patch on its own: pixels times weights plus bias gives u, the activation makes h of it. All patches share the weights.',
  'blockWords.hidden': 'What tells patches apart by their place, p, is added to h. Attention sees z alone.',
  'blockWords.hiddenNone': 'Nothing is added: attention cannot tell where a patch lies.',
  'blockWords.project':
    'Each head makes three vectors of z: a query (what is looked for), a key (what is offered) and a value (what is passed on).',
  'blockWords.projectUniform':
    'Each head makes a value of z. There are no queries and keys: every patch looks everywhere alike.',
  'blockWords.projectRaw': 'Nothing is projected: z is query, key and value at once.',
  'blockWords.projectNone': 'There is no attention: z goes on as it is.',
  'blockWords.head':
    'The query is held against every key; the scores become weights that add up to 1; the output is the weighted mean of the values.',
  'blockWords.headProse':
    'As the article’s text has it: the weights mix the keys instead of the values, and the patch’s own value is added.',
  'blockWords.headCode':
    'Inside one patch the query of one head is held against the keys of all heads. Patches never mix.',
  'blockWords.headUniform': 'Every weight is the same. The output is the plain mean of the values.',
  'blockWords.code': 'Every head adds its output, carried into the code by its part of the output weights.',
  'blockWords.codeRaw': 'The only head’s output is the code.',
  'blockWords.codeNone': 'There is no attention: the code is z.',
  'blockWords.residual': 'The residual connection adds h.',
  'blockWords.decoder': 'Each code on its own: times weights plus bias gives y, the activation makes pixels of it.',
  'blockWords.output': 'The patches are put together again. The mean of the squared differences is the error.',

  'code.part': 'part',
  'code.norm': 'norm',
  'code.share': 'share of c',
  'code.head': 'head {head}',
  'code.residual': 'h (residual)',
  'code.bias': 'b_o',
  'code.caption': 'What c is the sum of',
  'code.note':
    'A share is the part’s length along c over the length of c. The shares add up to 100 %; below 0 a part works against the rest.',

  // one row of attention
  'row.head': 'Head',
  'row.key': 'Key',
  'row.strongest': 'strongest: {key}',
  'row.patch': 'patch {patch}',
  'row.headKey': 'head {head}',
  'row.order': 'Order',
  'row.byWeight': 'largest weight first',
  'row.byPlace': 'by place',
  'row.scoreTitle': 'Score of one key',
  'row.scoreCaption': '{from} against {to}, number by number',
  'row.query': 'q of {from}',
  'row.keyVector': 'k of {to}',
  'row.product': 'product',
  'row.sum': 'The sum of the products is q·k = {dot}; divided by √{width} = {root} it is the score {score}.',
  'row.weightsTitle': 'All scores become weights',
  'row.weightsCaption': 'From {from} to every key',
  'row.keyColumn': 'key',
  'row.dot': 'q·k',
  'row.scaled': '÷ √{width}',
  'row.shifted': '− max',
  'row.exp': 'exp',
  'row.weight': 'weight A',
  'row.told': 'engine’s A',
  'row.softmax':
    'The largest score is {max}, the exponentials add up to {sum}: each weight is its exponential divided by that.',
  'row.even': 'Each of {count} weights is 1/{count}.',
  'row.outputTitle': 'The weights mix',
  'row.output': 'O, computed here: weights times values',
  'row.outputProse': 'O, computed here: weights times keys, plus the own value',
  'row.toldOutput': 'O, as the engine has it',
  'row.agree':
    'Everything above was computed on this page from q, k and v. It differs from the engine’s own numbers by at most {difference}.',

  // slow motion
  'slow.toggle': 'Slow motion',
  'slow.idle': 'Step tells one training step slowly.',
  'slow.next': 'Next',
  'slow.beat': '{number} of 4',
  'slow.forward':
    'Forward: {batch} training images run through the network with the weights of step {step}. Here the chosen sample shows the way.',
  'slow.loss': 'Loss: {loss} for this batch = reconstruction {reconstruction} + λ·R {penalty}.',
  'slow.lossUnknown': 'Loss: what came out is compared with what went in.',
  'slow.backward':
    'Backward: the error runs back layer by layer, and every weight learns in which direction the loss falls.',
  'slow.update':
    'Update: {optimiser} moves all weights by {change} together, {percent} % of their size {size}. This is step {step}.',
  'slow.updateUnknown': 'Update: {optimiser} moves all weights a little. This is step {step}.',
  'slow.moved': 'moved {value}',
  'slow.errorImage': 'Held-out sample {sample}: output minus input',
} as const;
