/** English sentences on what each measure says now. Its keys are the ones every language must have. */

export const readings = {
  'reading.gap-none': 'New images are copied about as well as known ones ({ratio} times the training error).',
  'reading.gap-some': 'New images are copied somewhat worse than known ones ({ratio} times the training error).',
  'reading.gap-large':
    'New images are copied much worse ({ratio} times the training error): the network learns its images by heart.',
  'reading.gap-undefined': 'Both errors are zero, so that there is no ratio.',
  'reading.probe-good': 'The code holds the labels plainly: a linear classifier reads {accuracy} % of them correctly.',
  'reading.probe-fair': 'A linear classifier reads {accuracy} % of the labels off the code.',
  'reading.probe-poor': 'A linear classifier reads only {accuracy} % of the labels off the code.',
  'reading.probe-unlabelled': 'These data have no labels to read.',
  'reading.probe-undefined': 'The codes are not finite, so that nothing can be read off them.',
  'reading.masked-filled':
    'Masked patches are filled in from the others: {nmse} times the error of a constant guess. Context is used.',
  'reading.masked-barely':
    'Masked patches are filled in hardly better than by a constant guess ({nmse} times its error).',
  'reading.masked-not':
    'Masked patches are filled in no better than by a constant guess ({nmse} times its error): context does not help.',
  'reading.masked-undefined': 'These images never vary, so that there is nothing to fill in.',
  'reading.latents-alive': 'All {total} hidden units are active somewhere.',
  'reading.latents-dead': '{dead} of {total} hidden units are always zero: they carry nothing.',
  'reading.latents-mostly-dead':
    '{dead} of {total} hidden units are always zero: the code is much narrower than it could be.',
  'reading.latents-all-dead': 'All {total} hidden units are always zero: nothing of the image gets through.',
  'reading.outputs-alive': 'All {total} output pixels light up for some image.',
  'reading.outputs-dead': '{dead} of {total} output pixels stay black for every image.',
  'reading.outputs-mostly-dead': '{dead} of {total} output pixels stay black for every image: most is never drawn.',
  'reading.outputs-all-dead': 'All {total} output pixels stay black: nothing is drawn.',

  'reading.entropy-none': 'This network has no attention.',
  'reading.entropy-uniform': 'This variant looks everywhere equally by design.',
  'reading.entropy-focused': 'Head {head} looks at a few places only ({entropy}).',
  'reading.entropy-spread': 'Head {head} looks everywhere almost equally ({entropy}).',
  'reading.entropy-all-spread': 'All heads look everywhere almost equally ({lowest} to {highest}).',
  'reading.entropy-between': 'The heads have favourites, but look widely ({lowest} to {highest}).',
  'reading.distance-none': 'Patches do not look at each other here, so that there is no distance.',
  'reading.distance-near':
    'Head {head} looks nearby: {distance} patches away on average, where looking everywhere gives {even}.',
  'reading.distance-far':
    'Head {head} looks far away: {distance} patches on average, where looking everywhere gives {even}.',
  'reading.distance-even': 'No head prefers near or far patches; looking everywhere gives {even}.',
  'reading.ablation-none': 'This variant has no heads that could be taken away.',
  'reading.ablation-single': 'Without its only head the test error changes by {rise}.',
  'reading.ablation-harmful':
    'Without head {head} the test error would be lower ({rise}): it does more harm than good.',
  'reading.ablation-idle': 'Head {head} would hardly be missed (test error {rise} without it).',
  'reading.ablation-leader': 'Head {head} does most of the work (test error {rise} without it).',
  'reading.ablation-shared': 'The heads share the work; head {head} would be missed most ({rise}).',
  'reading.similarity-none': 'This network has no attention, so no heads to compare.',
  'reading.similarity-single': 'There is only one head: nothing to compare.',
  'reading.similarity-alike':
    'Heads {first} and {second} do nearly the same (cosine {cosine}): one of them is hardly needed.',
  'reading.similarity-related': 'Heads {first} and {second} are related, but not the same (cosine {cosine}).',
  'reading.similarity-distinct':
    'Each head does something of its own; the most alike are {first} and {second} (cosine {cosine}).',

  'reading.encoder-deaf':
    'The hidden activations hardly react: a small change of a patch moves them {gain} times as far.',
  'reading.encoder-damps':
    'The encoder damps: a small change of a patch moves its hidden activations {gain} times as far.',
  'reading.encoder-amplifies':
    'The encoder amplifies: a small change of a patch moves its hidden activations {gain} times as far.',
  'reading.decoder-usual': 'The decoder is about as large as a fresh one ({growth} times).',
  'reading.decoder-grown':
    'The decoder is {growth} times as large as a fresh one: it may be making up for a code that only shrank.',
  'reading.decoder-shrunk': 'The decoder is small, {growth} times a fresh one.',
  'reading.decoder-tied': 'Weights are tied: the decoder cannot grow while the encoder shrinks.',
  'reading.decoder-unit': 'Every column is kept at length 1: the decoder cannot make up for a shrinking code.',
  'reading.code-deaf': 'The code hardly reacts: a small change of the image moves it {gain} times as far.',
  'reading.code-damps': 'The code damps: a small change of the image moves it {gain} times as far.',
  'reading.code-amplifies': 'The code amplifies: a small change of the image moves it {gain} times as far.',
  'reading.noise-small':
    'Noise of {noise} in each pixel moves the code by {shift} % of how far images lie apart: hardly at all.',
  'reading.noise-some':
    'Noise of {noise} in each pixel moves the code by {shift} % of how far images lie apart: noticeably.',
  'reading.noise-large':
    'Noise of {noise} in each pixel moves the code by {shift} % of how far images lie apart: it can be taken for another image.',
  'reading.noise-undefined': 'All images have the same code, so that there is nothing to compare with.',
  'reading.spectrum-steep': 'Number {rank} is only {share} % of the largest: few directions get through.',
  'reading.spectrum-gradual': 'Number {rank} is {share} % of the largest: directions fade little by little.',
  'reading.spectrum-flat': 'Number {rank} is still {share} % of the largest: many directions count alike.',
  'reading.spectrum-none': 'This model is too large for its singular values to be computed while it trains.',
  'reading.spectrum-zero': 'All are zero: the code does not react to the image.',
  'reading.directions-few': 'The code follows few directions: about {directions} of {total}.',
  'reading.directions-some': 'The code follows some of the directions: about {directions} of {total}.',
  'reading.directions-many': 'The code follows many directions: about {directions} of {total}.',
  'reading.directions-undefined': 'The code does not react to the image, so that it has no directions.',
  'reading.curve-local':
    'Close to an image the code moves less ({near}) than far from it ({far}): it is contracted where the images are.',
  'reading.curve-even': 'Close to an image and far from it the code moves alike ({near} and {far}).',
  'reading.curve-saturating': 'Far from an image the code moves less ({far}) than close to it ({near}): it saturates.',
  'reading.curve-zero': 'The code does not move, however far the image is moved.',
  'reading.influence-own': 'A patch’s code depends on that patch alone; the others make up {others} %.',
  'reading.influence-agrees':
    'The other patches make up {others} % of it, and they are those that attention looks at (correlation {agreement}).',
  'reading.influence-partly':
    'The other patches make up {others} % of it, in part those that attention looks at (correlation {agreement}).',
  'reading.influence-differs':
    'The other patches make up {others} % of it, but not those that attention looks at (correlation {agreement}).',
  'reading.influence-flat':
    'The other patches make up {others} % of it; one of the maps is even, so that they cannot be compared.',
  'reading.influence-zero': 'No patch moves any code.',
} as const;
