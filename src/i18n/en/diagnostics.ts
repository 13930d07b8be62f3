/** English names and explanations of the measures. Its keys are the ones every language must have; what they say now stands in readings. */

export const diagnostics = {
  'diagnostics.title': 'Diagnostics',
  'diagnostics.waiting': 'The first measurements are on their way.',
  'diagnostics.pending': 'not measured yet',
  'diagnostics.step': 'step {step}',
  'diagnostics.intro': 'What the held-out images tell about the network, beyond the test error.',
  'diagnostics.taken':
    'Each is measured in turn while this panel is open: the oldest at step {first}, the newest at step {last}.',
  'diagnostics.takenAt': 'All were measured at step {last}.',
  'diagnostics.share': 'Measuring takes {share} % of the time.',
  'diagnostics.rest': 'Training stands still, so that measuring costs it nothing.',
  'diagnostics.about': 'About: {measure}',
  'diagnostics.range': '{low} – {high}',
  'diagnostics.of': '{count} of {total}',
  'diagnostics.percent': '{share} %',
  'diagnostics.head': 'Head {head}',
  'diagnostics.perHead': '{measure}, for each head',

  'diagnostics.group.outcome': 'What was learnt',
  'diagnostics.group.jacobian': 'Jacobian',

  'measure.gapRatio': 'Test error / training error',
  'measureHelp.gapRatio':
    'The mean squared error on held-out images over that on training images, both without dropout and corruption. 1 means that new images are copied as well as known ones.',
  'measure.probeAccuracy': 'Linear probe',
  'measureHelp.probeAccuracy':
    'A linear classifier learns the labels from the codes, which stay as they are. The share of held-out images that it names correctly tells how plainly the code holds what the image shows.',
  'measure.maskedNmse': 'Filling masked patches',
  'measureHelp.maskedNmse':
    'A third of the patches at a time is set to zero. Their error is divided by that of always guessing the mean patch of that place. Without attention it cannot fall below 1; below 1 proves that context is used.',
  'measure.deadLatents': 'Dead hidden units',
  'measureHelp.deadLatents': 'Units of h that are zero on every patch of every image looked at.',
  'measure.deadOutputs': 'Dead output pixels',
  'measureHelp.deadOutputs':
    'Pixels of the output that are zero for every image looked at. With a ReLU decoder they get no gradient and cannot come back.',

  'measure.headEntropy': 'Entropy of attention',
  'measureHelp.headEntropy':
    'How evenly a head looks: −Σ A·log A over its possible maximum. 0 is a single place, 1 everywhere equally.',
  'measure.attentionDistance': 'Distance of attention',
  'measureHelp.attentionDistance': 'How many patches away a head looks on average, weighted by its attention.',
  'measure.headAblation': 'Taking a head away',
  'measureHelp.headAblation':
    'How much the test error rises when the output of one head is set to zero and all else stays.',
  'measure.headSimilarity': 'Similarity of heads',
  'measureHelp.headSimilarity':
    'The mean cosine between what two heads put out for the same patch. 1: the same direction; 0: nothing in common.',

  'measure.encoderContraction': 'Encoder, ‖∂h/∂x‖² / I',
  'measureHelp.encoderContraction':
    'The contractive penalty of one patch, whatever R is chosen: how strongly its hidden activations react to its pixels.',
  'measure.decoderNorm': 'Decoder size, ‖W_d‖',
  'measureHelp.decoderNorm':
    'The size of the decoder’s matrix. When R falls while this grows, the code only became smaller and the decoder larger: nothing has been contracted.',
  'measure.jacobianNorm': 'Whole code, ‖∂c/∂x‖²',
  'measureHelp.jacobianNorm':
    'How strongly the codes of all patches react to all pixels, through the attention; exact for a few held-out images.',
  'measure.scaleFreeContraction': 'Scale-free, R̃',
  'measureHelp.scaleFreeContraction':
    '‖∂c/∂x‖² over the variance of the code between images. Making the code smaller does not change it: only true contraction does.',
  'measure.singularValues': 'Singular values of ∂c/∂x',
  'measureHelp.singularValues':
    'By how much the code moves for the input direction that moves it most, second most, and so on. A steep fall means that few directions get through.',
  'measure.participationRatio': 'Directions in use',
  'measureHelp.participationRatio':
    'The participation ratio (Σσ²)² / Σσ⁴: how many directions the code would follow if all of them counted alike.',
  'measure.contractionCurve': 'Contraction curve',
  'measureHelp.contractionCurve':
    'How far the code moves, over how far the input was moved, for random moves of growing length from held-out images.',
  'measure.influence': 'Influence between patches',
  'measureHelp.influence':
    'How strongly the code of each patch (row) reacts to each patch of the input (column), for the sample shown in the network, beside the mean of its heads’ attention. The two need not agree.',

  'plot.rank': 'rank',
  'plot.radius': 'distance moved',
  'plot.singularValues': 'Singular values by rank, on a logarithmic axis: from {high} down to {low}',
  'plot.contractionCurve': 'Movement of the code over movement of the input, by distance: {list}',
  'plot.similarity': 'Similarity of heads: rows and columns are heads',
  'plot.similarityValue': 'heads {first} and {second}: {value}',
  'plot.influence': 'Influence',
  'plot.influenceMap': 'Influence: the code of each patch is a row, the patches of the input are the columns',
  'plot.influenceValue': 'patch {from} on the code of patch {to}: {value}',
  'plot.attention': 'Attention (mean of heads)',
  'plot.attentionMap': 'Mean attention: the looking patch is a row, the patches looked at are the columns',
  'plot.attentionValue': 'patch {to} looks at patch {from}: {value}',
  'plot.point': 'Point at a map to read a value.',
} as const;
