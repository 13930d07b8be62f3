/** The message keys that other tables demand: a knob, option, problem or notice without a sentence does not compile. Types alone. */

import type { Group } from '../config/field';
import type { Config } from '../config/fields';
import type { NoticeCode, RuleCode } from '../config/notice';
import type { PresetId } from '../config/presets';
import type { IdleCode } from '../config/relevance';
import type { Settings } from '../config/settings';
import type {
  BackendReason,
  Diagnostics,
  EngineReason,
  EngineReport,
  PauseReason,
  ProblemCode,
  ReadOptions,
  RemarkCode,
} from '../protocol';
import type { ReadingCode } from '../readings/readings';

type Knobs = Config & Settings;
type OptionKeys<Table> = {
  [Key in keyof Table & string]: Table[Key] extends string ? `option.${Key}.${Table[Key]}` : never;
}[keyof Table & string];

export type KnobKey = keyof Knobs;

export type DemandedKey =
  | `field.${KnobKey}`
  | `help.${KnobKey}`
  | OptionKeys<Knobs>
  | `group.${Group}`
  | `preset.${PresetId}`
  | `equation.regulariser.${Config['regulariser']}`
  | `idle.${IdleCode}`
  | `notice.${NoticeCode}`
  | `why.${RuleCode}`
  | `problem.${ProblemCode}`
  | `remark.${RemarkCode}`
  | `own.format.${ReadOptions['format']}`
  | `pause.${PauseReason}`
  | `reason.${BackendReason}`
  | `engineReason.${EngineReason}`
  | `badge.engine.${EngineReport['engine']}`
  | `measure.${keyof Diagnostics}`
  | `measureHelp.${keyof Diagnostics}`
  | `reading.${ReadingCode}`;
