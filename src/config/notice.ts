/** What is told when a value had to be changed. Knows codes, not sentences. */

/** `given` was asked for and `used` is what holds now, both as written in the URL; `key` is the field's key. */
export interface Notice<Code extends string = NoticeCode> {
  readonly code: Code;
  readonly key: string;
  readonly given: string;
  readonly used: string;
}

/** Values from a URL that no knob can take. */
export type ValueNoticeCode = 'unknown-option' | 'not-a-number' | 'out-of-range' | 'not-whole';

/** Combinations of knobs that cannot be, one code for each rule of `constraints.ts`. */
export type RuleCode =
  | 'residual-needs-projection'
  | 'tied-excludes-unit-norm'
  | 'code-target-too-wide'
  | 'code-target-width'
  | 'bce-needs-sigmoid'
  | 'bce-needs-input-target'
  | 'kl-needs-sigmoid'
  | 'entropy-needs-attention'
  | 'disagreement-needs-attention'
  | 'negative-lambda';

export type NoticeCode = ValueNoticeCode | RuleCode | 'file-missing';
