/** English names, explanations and options of every knob. Its keys are the ones every language must have. */

export const fields = {
  'group.data': 'Data',
  'group.model': 'Model',
  'group.objective': 'Objective',
  'group.training': 'Training',

  // data
  'field.dataset': 'Dataset',
  'help.dataset':
    'What the network learns to copy. Digits, shapes and signals are drawn by this page, the texts were written for it; “Opened file” is your own. A token is a patch of an image, a window of a signal or a character of a text; the panels call all of them patches.',
  'field.patchSize': 'Patch size',
  'help.patchSize':
    'Each image is cut into square patches of this side, in pixels. A patch is a token: smaller patches make more of them, and attention compares every token with every other.',
  'option.patchSize.4': '4 × 4',
  'option.patchSize.7': '7 × 7',
  'option.patchSize.14': '14 × 14',
  'field.trainFraction': 'Training share',
  'help.trainFraction': 'How much of the data is trained on. The rest is held out, and Test MSE is measured on it.',
  'field.sampleLimit': 'Training images',
  'help.sampleLimit':
    'At most this many training images are used; 0 means all. With few of them the network learns them by heart: watch the training loss fall while the test error stays.',
  'field.corruptionType': 'Corruption type',
  'help.corruptionType':
    'Damages the input while the target stays clean, so the network must repair it. Masking whole patches can only be repaired from other patches, that is by attention.',
  'option.corruptionType.none': 'None',
  'option.corruptionType.gaussian': 'Gaussian noise',
  'option.corruptionType.pixel-mask': 'Masked pixels',
  'option.corruptionType.token-mask': 'Masked patches',
  'field.corruption': 'Corruption',
  'help.corruption': 'How strong the damage is: the width of the noise, or the share of pixels or patches set to zero.',
  'field.seed': 'Seed',
  'help.seed':
    'The one source of all chance: data, first weights, order, dropout, noise. The same seed gives the same run again.',

  // model
  'field.latentDim': 'Latent width',
  'help.latentDim':
    'How many numbers the code keeps of each patch (D). Fewer than the patch has pixels forces the network to summarise.',
  'field.heads': 'Heads',
  'help.heads':
    'How many attention patterns work side by side (H). Watch whether they divide the work or all do the same.',
  'field.headDim': 'Head width',
  'help.headDim': 'How many numbers each head compares and passes on (d).',
  'field.attention': 'Attention variant',
  'help.attention':
    'How patches exchange information. “Standard” is the usual multi-head attention, the next three follow the article’s own formulas, the last two are controls to compare with.',
  'option.attention.standard': 'Standard',
  'option.attention.article-prose': 'Article, in words (A·k + v)',
  'option.attention.article-code': 'Article, code sketch (over heads)',
  'option.attention.raw': 'Raw (Q = K = V = z)',
  'option.attention.uniform': 'Uniform (A = 1/S)',
  'option.attention.none': 'None (plain autoencoder)',
  'field.positionalEncoding': 'Positional encoding',
  'help.positionalEncoding':
    'Tells each patch where in the image it stands. Without it attention cannot tell one place from another. The article’s formula is nearly constant at first and erratic later.',
  'option.positionalEncoding.none': 'None',
  'option.positionalEncoding.sinusoidal': 'Sinusoidal',
  'option.positionalEncoding.learned': 'Learned',
  'option.positionalEncoding.article': 'Article',
  'field.encoderActivation': 'Encoder activation',
  'help.encoderActivation':
    'The bend after the encoder’s matrix. Where its slope is zero, the code does not react to the input: that is what contraction makes use of.',
  'option.encoderActivation.relu': 'ReLU',
  'option.encoderActivation.sigmoid': 'Sigmoid',
  'option.encoderActivation.tanh': 'tanh',
  'option.encoderActivation.linear': 'Linear',
  'field.decoderActivation': 'Decoder activation',
  'help.decoderActivation':
    'The bend after the decoder’s matrix. With ReLU an output that is negative for every image gets no gradient and stays black.',
  'option.decoderActivation.relu': 'ReLU',
  'option.decoderActivation.sigmoid': 'Sigmoid',
  'option.decoderActivation.linear': 'Linear',
  'field.residual': 'Residual connection',
  'help.residual':
    'Adds each patch’s own hidden vector to what attention gathered, so that nothing is lost on the way.',
  'field.tiedWeights': 'Tied weights',
  'help.tiedWeights':
    'The decoder uses the encoder’s matrix, transposed. Then the encoder cannot shrink to please the penalty while the decoder grows to make up for it.',
  'field.unitNormDecoder': 'Unit-norm decoder',
  'help.unitNormDecoder': 'Keeps every column of the decoder at length 1. This too closes the way out by scaling.',

  // objective
  'field.regulariser': 'Regulariser',
  'help.regulariser': 'What is punished besides a bad copy: the R in  loss = reconstruction + λ·R.',
  'option.regulariser.none': 'None',
  'option.regulariser.contractive': 'Contractive',
  'option.regulariser.contractive-code': 'Contractive (code)',
  'option.regulariser.attention-entropy': 'Attention entropy',
  'option.regulariser.head-disagreement': 'Head disagreement',
  'option.regulariser.l1': 'L1 sparsity',
  'option.regulariser.kl': 'KL sparsity',
  'option.regulariser.weight-decay': 'Weight decay',
  'field.lambda': 'λ',
  'help.lambda':
    'How much R counts. Zero: copy as well as possible. Larger: the code reacts less to small changes of the input, and the copy blurs. Drag it while training and watch the curves bend.',
  'field.reconstruction': 'Reconstruction loss',
  'help.reconstruction': 'How a bad copy is measured: squared error, or cross-entropy for a sigmoid decoder.',
  'option.reconstruction.mse': 'Squared error',
  'option.reconstruction.bce': 'Cross-entropy',
  'field.reconstructionTarget': 'Reconstruction target',
  'help.reconstructionTarget':
    'What the output is compared with. “The code” is the article’s formula read literally: the network soon learns to make both of them zero.',
  'option.reconstructionTarget.input': 'The input',
  'option.reconstructionTarget.code': 'The code (literal)',

  // training
  'field.learningRate': 'Learning rate',
  'help.learningRate':
    'How far each step goes. Too small: nothing happens. Too large: the loss jumps about or becomes infinite, and you can go back from there.',
  'field.batchSize': 'Batch size',
  'help.batchSize': 'How many images each step averages over. Small batches are quick and noisy.',
  'field.optimiser': 'Optimiser',
  'help.optimiser': 'The rule that turns gradients into steps. Adam scales each weight’s step by itself; SGD does not.',
  'option.optimiser.adam': 'Adam',
  'option.optimiser.sgd': 'SGD with momentum',
  'field.momentum': 'Momentum',
  'help.momentum': 'How much of the previous step SGD carries on.',
  'field.schedule': 'Learning-rate schedule',
  'help.schedule': 'How the learning rate changes as training goes on.',
  'option.schedule.constant': 'Constant',
  'option.schedule.cosine': 'Cosine decay',
  'option.schedule.warmup': 'Warm-up',
  'field.dropout': 'Dropout',
  'help.dropout':
    'The share of attention weights that are switched off at random in each training step. The held-out measurements use all of them.',
  'field.stopAfter': 'Stop after',
  'help.stopAfter': 'Training pauses by itself after this many steps; 0 means never.',

  // page
  'field.language': 'Language',
  'help.language': 'The language of this page.',
  'option.language.auto': 'As the browser',
  'option.language.en': 'English',
  'option.language.zh': '中文',
  'field.theme': 'Theme',
  'help.theme': 'Light or dark.',
  'option.theme.auto': 'As the system',
  'option.theme.light': 'Light',
  'option.theme.dark': 'Dark',
  'field.backend': 'Backend',
  'help.backend':
    'What computes. “Automatic” takes WebGPU on a real graphics card, else the fastest of the others after a short measurement.',
  'option.backend.auto': 'Automatic',
  'option.backend.webgpu': 'WebGPU',
  'option.backend.webgl': 'WebGL',
  'option.backend.wasm': 'WebAssembly',
  'option.backend.cpu': 'CPU (JavaScript)',
  'field.engine': 'Engine',
  'help.engine':
    'How a training step is computed. “Composed” puts it together from TensorFlow.js operations; “fused” is a short list of WebGPU kernels made for exactly this network. “Automatic” takes the fused one where it works, agrees with the composed one and is faster.',
  'option.engine.auto': 'Automatic',
  'option.engine.fused': 'Fused',
  'option.engine.composed': 'Composed',

  // presets
  'preset.label': 'Preset',
  'preset.article-corrected': 'Article, corrected',
  'preset.article-as-written': 'Article, as written',
  'preset.literal-objective': 'Literal objective',
  'preset.plain-autoencoder': 'Plain autoencoder',
  'preset.rifai-2011': 'Rifai 2011',
  'preset.robust-code': 'Robust code',
  'preset.overfit': 'Overfit',
  'preset.masked-patches': 'Masked patches',
  'preset.custom': 'Your own ({count} changed)',

  // knobs without effect
  'idle.own-tokens': 'This data set says itself what a token is.',
  'idle.no-heads': 'This attention variant has no heads to set.',
  'idle.no-attention': 'There is no attention to drop.',
  'idle.no-regulariser': 'No regulariser is chosen.',
  'idle.no-corruption': 'No corruption type is chosen.',
  'idle.not-sgd': 'Only SGD uses it.',
} as const;
