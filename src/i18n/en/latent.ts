/** English sentences of the latent space. Its keys are the ones every language must have. */

export const latent = {
  'tab.latent': 'Latent space',
  'latent.title': 'Latent space',
  'latent.intro':
    'Each point is one held-out sample; its place is its code. What lies close together looks alike to the decoder.',
  'latent.waiting': 'The codes are being computed.',
  'latent.failed': 'The codes could not be computed: {detail}',

  // the cloud
  'latent.layout': 'Layout',
  'latent.pca': 'PCA',
  'latent.umap': 'UMAP',
  'latent.colour': 'Colour',
  'latent.label': 'Label',
  'latent.loss': 'Loss',
  'latent.plot': 'Codes of {count} held-out samples',
  'latent.point': 'Sample {sample}, loss {loss}',
  'latent.labelled': 'Sample {sample}, label {label}, loss {loss}',
  'latent.plane':
    'The plane in which the codes vary most: across {first} of their variance, upwards {second}. The rest is not seen here.',
  'latent.hint':
    'Arrow keys go from point to point; drag a point, or use Shift with the arrow keys, and the decoder answers. Enter sends the sample through the network if it is among those shown; ◎ marks the one that is there now.',
  'latent.umapAt':
    'UMAP of the codes at step {step}. It keeps neighbours together; distances between groups mean little, and there is no way back from a place to a code, so points stay where they are.',
  'latent.hintUmap': 'Arrow keys go from point to point.',
  'latent.umapProgress': 'Progress of UMAP',
  'latent.cancel': 'Cancel',
  'latent.umapFailed': 'UMAP has failed: {detail}',
  'latent.umapOld': 'The codes have moved on since.',
  'latent.umapAgain': 'Lay out anew',
  'latent.followed': 'Sample {sample} now goes through the network.',
  'latent.notShown': 'Sample {sample} is chosen. Only the samples under “Reconstruction” can go through the network.',
  'latent.moved': 'Moved by {x} across, {y} upwards.',
  'latent.back': 'Back in its place.',

  // the chosen point
  'latent.sample': 'Sample {sample}',
  'latent.labelled.short': 'label {label}',
  'latent.decoded': 'Decoded',
  'latent.loss.short': 'loss {loss}',
  'latent.movedBy': 'by {x}, {y}',
  'latent.putBack': 'Put back',
  'latent.inputImage': 'Sample {sample} of the cloud: input',
  'latent.decodedImage': 'Sample {sample} of the cloud: decoded from its code',
  'latent.movedImage': 'Sample {sample} of the cloud: decoded from where it was moved to',

  // between two samples
  'latent.between': 'Between two samples',
  'latent.take': 'Take the chosen point as {name}',
  'latent.take.short': 'Take chosen',
  'latent.stop': 'From A to B: decoded at {part}',
  'latent.place': 'From A to B: decoded at the slider, {part}',
  'latent.position': '{part} of the way from A to B',
  'latent.slider': 'Place between A and B',
  'latent.line':
    'The codes run in a straight line from A to B. The decoder is a single layer, so before its activation the pictures simply blend; only the activation bends that.',
  'latent.lineLinear':
    'The codes run in a straight line from A to B. This decoder is linear, so the pictures blend exactly: a cross-fade of the two reconstructions.',

  // generation
  'latent.generate': 'Generate',
  'latent.fit': 'Fit',
  'latent.fit.gaussian': 'One Gaussian',
  'latent.fit.labels': 'One per label',
  'latent.seed': 'Seed',
  'latent.again': 'Again',
  'latent.generatedImage': 'Generated image {image}, seed {seed}',
  'latent.generatedLabelled': 'Generated image {image}, seed {seed}, from the Gaussian of label {label}',
  'latent.fitted':
    'A Gaussian with the mean and the full covariance of {samples} codes of {dimensions} numbers each. Draws from it are decoded.',
  'latent.fitted.labels':
    'A mixture: one Gaussian with full covariance for each label, {samples} codes of {dimensions} numbers in all. A label is drawn first, as often as it occurs, then a code.',
  'latent.span':
    'A Gaussian here rests on as few as {fewest} codes, fewer than a code has numbers, so its covariance is known in some directions only. Nothing is added to it: each draw is a random mixture of the real codes and leaves the other directions alone.',
  'latent.honest': 'What an autoencoder can and cannot generate',
  'latent.can':
    'The decoder turns any code into an image. Where the code lies close to real ones, the image looks like the data; that is why one Gaussian for each label does better than one for all.',
  'latent.cannot':
    'Nothing in the objective makes codes fill their space like a Gaussian. Mean and covariance may be right and a draw can still fall into a gap where the decoder was never trained: strokes in the right places that form no digit. To generate well, the codes must be trained towards a known distribution, as in a variational autoencoder, or a model of the codes must be learned.',
} as const;
