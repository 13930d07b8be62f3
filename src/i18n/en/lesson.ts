/** English text of the lesson: what one is looking at, and what to try. Its keys are the ones every language must have. */

export const lesson = {
  'lesson.title': 'What am I looking at?',
  'lesson.autoencoder':
    'An autoencoder learns to copy its input through a narrow place. Here each image is cut into patches; the encoder turns every patch into a few numbers, the code, and the decoder has to draw the patch again from them. Nobody tells it what a digit is. It gets better only because the copy is compared with the original.',
  'lesson.attention':
    'Between encoder and decoder stands attention. Each patch asks all the others a question (q), compares it with what they offer (k), and takes over a mixture of what they know (v). A heatmap shows how much: one row for each patch that looks, one column for each patch that is looked at. Several heads do this side by side, each in its own way. The positional encoding tells patches where in the image they stand.',
  'lesson.contraction':
    'A perfect copy is not the aim; a good code is. The objective is therefore  loss = reconstruction + λ·R.  With the contractive regulariser, R measures how strongly the code reacts when the input changes a little. A large λ asks for a calm code: small disturbances die out, only what really tells images apart gets through, and the copy loses detail. λ is the price of a nervous code, and you set it.',
  'lesson.measure':
    'Two curves belong together: the training loss, and the error on held-out images that were never trained on. While both fall, the network learns something general. When only the first falls, it is learning its images by heart. R alone can deceive: if the encoder shrinks while the decoder grows, R falls and nothing has been contracted. Tied weights close that way out.',
  'lesson.article':
    'The idea comes from an article on contractive autoencoders with attention. Its sketch contains slips; “Article, corrected” repairs them, and “Article, as written” lets you watch what happens otherwise.',
  'lesson.try': 'Things to try',
  'lesson.tryHint': 'Each link turns the knobs; the rest is yours.',
  'lesson.calm.do': 'Raise λ to 1',
  'lesson.calm.see':
    'The copy blurs within seconds, while λ·R falls far below its first value. Then set λ to 0 and see it sharpen.',
  'lesson.masked.do': 'Hide whole patches',
  'lesson.masked.see':
    'Three patches in ten are missing, and only their neighbours can tell what was there. Look in the heatmaps for heads that turn to them.',
  'lesson.blind.do': 'The same without attention',
  'lesson.blind.see': 'Now each patch is on its own: the gaps get the same grey guess in every image.',
  'lesson.letters.do': 'Hide letters',
  'lesson.letters.see':
    'A text now, with three characters in ten hidden. All others soon come back, but in every gap stands a space, which is the most frequent character: one layer of attention does not learn to spell here. Under Diagnostics, “Filling masked patches” stays near 1, which a guess without context reaches as well.',
  'lesson.broken.do': 'Find what is broken',
  'lesson.broken.see':
    'Signals now, one in ten of them broken. Nobody says which; but what is rare and follows no rule comes back worst. See the errors below the samples, or colour the latent space by loss.',
  'lesson.overfit.do': 'Learn 100 images by heart',
  'lesson.overfit.see': 'Watch the training loss leave the test error behind. Then raise λ: does the gap close?',
  'lesson.literal.do': 'Take the article’s objective literally',
  'lesson.literal.see':
    'The output is compared with the code instead of the input. The cheapest answer is to make both zero, and the network finds it.',
  'lesson.places.do': 'Use the article’s positional encoding on small patches',
  'lesson.places.see':
    'There are 49 patches now. The first thirteen get almost the same mark, the later ones jump wildly. Compare with the sinusoidal encoding.',
  'lesson.again.do': 'Back to where it began',
  'lesson.again.see': 'The article’s network, corrected.',
} as const;
