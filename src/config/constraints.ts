/** Combinations of knobs that cannot be, and how each is mended. Pure; knows neither the page nor the URL. */

import { type FieldValue, withValues } from './clamp';
import { type DataShape, dataShape, tokenWidth } from './dataShape';
import type { Field } from './field';
import { type Config, type ConfigKey, fields } from './fields';
import type { Notice, RuleCode } from './notice';
import { writeValue } from './url';

/** `subject` is the knob that gives way when the rule is broken. */
interface Rule {
  readonly code: RuleCode;
  readonly subject: ConfigKey;
  /** `width` is I, the numbers in a token. */
  broken(config: Config, width: number): boolean;
  mend(config: Config, width: number): Partial<Config>;
}

/** In this order a later rule sees what an earlier one mended; none undoes another (tested over random configurations). */
const rules: readonly Rule[] = [
  {
    // `raw` and `none` have no output projection for the residual to stand beside.
    code: 'residual-needs-projection',
    subject: 'residual',
    broken: (c) => c.residual && (c.attention === 'raw' || c.attention === 'none'),
    mend: () => ({ residual: false }),
  },
  {
    // One matrix cannot be the encoder's free choice and have columns of norm 1.
    code: 'tied-excludes-unit-norm',
    subject: 'unitNormDecoder',
    broken: (c) => c.tiedWeights && c.unitNormDecoder,
    mend: () => ({ unitNormDecoder: false }),
  },
  {
    code: 'code-target-too-wide',
    subject: 'reconstructionTarget',
    broken: (c, I) => c.reconstructionTarget === 'code' && I > fields.latentDim.max,
    mend: () => ({ reconstructionTarget: 'input' }),
  },
  {
    code: 'code-target-width',
    subject: 'latentDim',
    broken: (c, I) => c.reconstructionTarget === 'code' && c.latentDim !== I,
    mend: (_, I) => ({ latentDim: I }),
  },
  {
    code: 'bce-needs-sigmoid',
    subject: 'reconstruction',
    broken: (c) => c.reconstruction === 'bce' && c.decoderActivation !== 'sigmoid',
    mend: () => ({ reconstruction: 'mse' }),
  },
  {
    code: 'bce-needs-input-target',
    subject: 'reconstruction',
    broken: (c) => c.reconstruction === 'bce' && c.reconstructionTarget !== 'input',
    mend: () => ({ reconstruction: 'mse' }),
  },
  {
    code: 'kl-needs-sigmoid',
    subject: 'regulariser',
    broken: (c) => c.regulariser === 'kl' && c.encoderActivation !== 'sigmoid',
    mend: () => ({ regulariser: 'none' }),
  },
  {
    code: 'entropy-needs-attention',
    subject: 'regulariser',
    broken: (c) => c.regulariser === 'attention-entropy' && c.attention === 'none',
    mend: () => ({ regulariser: 'none' }),
  },
  {
    code: 'disagreement-needs-attention',
    subject: 'regulariser',
    broken: (c) => c.regulariser === 'head-disagreement' && c.attention === 'none',
    mend: () => ({ regulariser: 'none' }),
  },
  {
    // Every R but the entropy is bounded below only by 0: a negative λ would reward it without end.
    code: 'negative-lambda',
    subject: 'lambda',
    broken: (c) => c.lambda < 0 && c.regulariser !== 'attention-entropy',
    mend: () => ({ lambda: 0 }),
  },
];

const widthOf = (config: Config, opened: DataShape | null) => tokenWidth(dataShape(config, opened), config);

/** The nearest possible configuration, and a notice for each knob that gave way. @param opened the shape of the opened data */
export function mend(config: Config, opened: DataShape | null = null): { config: Config; notices: Notice<RuleCode>[] } {
  const notices: Notice<RuleCode>[] = [];
  let mended = config;
  for (const rule of rules) {
    const width = widthOf(mended, opened);
    if (!rule.broken(mended, width)) continue;
    const given = writeValue(mended[rule.subject]);
    mended = { ...mended, ...rule.mend(mended, width) };
    notices.push({ code: rule.code, key: rule.subject, given, used: writeValue(mended[rule.subject]) });
  }
  return { config: mended, notices };
}

/** Why `key` cannot take `value` while the other knobs stand as they do; null where it can. */
export function whyUnavailable(
  config: Config,
  key: ConfigKey,
  value: FieldValue,
  opened: DataShape | null = null,
): RuleCode | null {
  const candidate = withValues(fields, config, { [key]: value });
  const width = widthOf(candidate, opened);
  return rules.find((rule) => rule.subject === key && rule.broken(candidate, width))?.code ?? null;
}

/** Whether `key` can take `value` while the other knobs stand as they do. */
export function isAvailable(
  config: Config,
  key: ConfigKey,
  value: FieldValue,
  opened: DataShape | null = null,
): boolean {
  return whyUnavailable(config, key, value, opened) === null;
}

/** The rule that leaves a number or a flag no other value than it has; null where there is a choice. */
export function whyFixed(config: Config, key: ConfigKey, opened: DataShape | null = null): RuleCode | null {
  const field: Field = fields[key];
  if (field.kind === 'choice') return null;
  const probes = field.kind === 'flag' ? [true, false] : [field.min, field.max, field.default];
  const reasons = probes
    .filter((value) => value !== config[key])
    .map((value) => whyUnavailable(config, key, value, opened));
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}
