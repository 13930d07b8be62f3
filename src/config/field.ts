/** The kinds of knob a field table is made of. Knows nothing of any particular knob, of React or of the URL. */

/** Where a knob stands on the page. */
export type Group = 'data' | 'model' | 'objective' | 'training';

interface Common {
  /** Query key in the URL: stable for ever, links depend on it. */
  readonly url: string;
  readonly group: Group;
  /** A live knob changes the running training; any other restarts it. */
  readonly live: boolean;
}

/** A number knob, shown as a slider. */
export interface NumberField extends Common {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** `log` sliders are logarithmic in the magnitude from `smallest` up, with zero (and a mirrored negative side) where the range has it. */
  readonly scale: 'linear' | 'log';
  /** Smallest non-zero magnitude on a log slider; step on a linear one. */
  readonly smallest: number;
}

/** A choice among named options, shown as a list. */
export interface ChoiceField<Option extends string = string> extends Common {
  readonly kind: 'choice';
  readonly default: Option;
  readonly options: readonly Option[];
}

/** A yes/no knob, shown as a checkbox. */
export interface FlagField extends Common {
  readonly kind: 'flag';
  readonly default: boolean;
}

export type Field = NumberField | ChoiceField | FlagField;
export type FieldTable = Readonly<Record<string, Field>>;

/** The configuration a table describes: one value for each of its fields. */
export type Values<Table extends FieldTable> = {
  [Key in keyof Table]: Table[Key] extends ChoiceField<infer Option>
    ? Option
    : Table[Key] extends NumberField
      ? number
      : boolean;
};

interface CommonSpec {
  url: string;
  group: Group;
  live?: boolean;
}

interface NumberSpec extends CommonSpec {
  default: number;
  min: number;
  max: number;
  integer?: boolean;
  scale?: 'linear' | 'log';
  smallest?: number;
}

/** A number knob. `smallest` defaults to 1 for integers and to a hundredth of the range otherwise. */
export function num(spec: NumberSpec): NumberField {
  const integer = spec.integer ?? false;
  return {
    kind: 'number',
    live: false,
    scale: 'linear',
    integer,
    smallest: integer ? 1 : (spec.max - spec.min) / 100,
    ...spec,
  };
}

/** A choice among `options`. */
export function choice<const Option extends string>(
  spec: CommonSpec & { default: NoInfer<Option>; options: readonly Option[] },
): ChoiceField<Option> {
  return { kind: 'choice', live: false, ...spec };
}

/** A yes/no knob. */
export function flag(spec: CommonSpec & { default: boolean }): FlagField {
  return { kind: 'flag', live: false, ...spec };
}
