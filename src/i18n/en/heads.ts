/** English sentences about single heads: silencing them, what each does, and where influence and attention part. Its keys are the ones every language must have. */

export const heads = {
  'heads.mute': 'Mute',
  'heads.muteHead': 'Mute head {head}',
  'heads.muteTitle': 'Silences this head on the whole page (key M)',
  'heads.solo': 'Solo',
  'heads.soloHead': 'Solo head {head}',
  'heads.soloTitle': 'Silences all other heads (key S)',
  'heads.all': 'All heads on',
  'heads.how':
    'Mute a head, or click its name, to see what the network does without it. The sentences are about held-out images.',
  'heads.howAmong': 'Mute a head to see what the network does without it.',
  'heads.noOutput':
    'Heads cannot be muted here: there is only one, and no output projection W_o behind it. What it puts out is the code itself.',
  'heads.noHeads': 'So there are no heads to mute.',
  'heads.separator': ', ',
  'heads.silenced.one': 'Head {head} is silenced.',
  'heads.silenced.many': 'Heads {others} and {last} are silenced.',
  'heads.silenced.all': 'All heads are silenced.',
  'heads.cost': 'Held-out error {muted} instead of {whole} ({change} %).',
  'heads.measuring': 'The error without them is being measured.',
  'heads.goesOn': 'Training goes on with all heads.',
  'heads.delta': 'ΔMSE',
  'heads.samples': 'on {samples} held-out images.',
  'heads.dismiss': 'Hide this line; the heads stay silenced',

  'heads.compared': 'Heads compared',
  'heads.comparedMuted': 'Measured on the network as it now stands, without the silenced heads.',
  'heads.difference': 'Influence − attention',
  'heads.differenceMap':
    'Where they disagree: the share of each row that influence has, minus the share that attention has',
  'heads.differenceValue':
    'patch {from} on the code of patch {to}: {influence} % of the influence, {attention} % of the attention',
  'heads.disagree.little': 'Influence and attention nowhere differ by more than {points} percentage points.',
  'heads.disagree.own':
    'They disagree most about patch {to} itself: it makes up {influence} % of the influence on its own code, but gets {attention} % of its own attention.',
  'heads.disagree.influence':
    'They disagree most here: patch {from} makes up {influence} % of the influence on the code of patch {to}, but gets only {attention} % of its attention.',
  'heads.disagree.attention':
    'They disagree most here: patch {from} gets {attention} % of the attention of patch {to}, but makes up only {influence} % of the influence on its code.',

  'reading.ablation-silenced': 'All heads are silenced: there is none left to take away.',
  'reading.head-uniform': 'Looks everywhere equally, by design.',
  'reading.head-even': 'Looks everywhere almost equally, as if at {effective} of {keys} patches.',
  'reading.head-mixed':
    'Has favourites without a plain pattern, most of all patch {patch}: {share} % of its attention; looking evenly gives {evenly} %.',
  'reading.head-own': 'Looks at the patch itself: {share} % of its attention; looking evenly gives {evenly} %.',
  'reading.head-near': 'Looks at the neighbours: {share} % of its attention; looking evenly gives {evenly} %.',
  'reading.head-far':
    'Looks far away: only {share} % goes to the patch and its neighbours; looking evenly gives {evenly} %.',
  'reading.head-place':
    'Looks at patch {patch} from everywhere: {share} % of its attention; looking evenly gives {evenly} %.',
  'reading.head-ink': 'Looks at ink: {ratio} times as much of it as in the image on average.',
  'reading.head-blank': 'Looks at empty patches: only {ratio} times as much ink as in the image on average.',
} as const;
