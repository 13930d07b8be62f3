/** The dispatches of the fused step in their order: what each does, makes and costs. Knows no store and measures nothing. */

import { formatAmount, formatNumber } from '../i18n/format';
import type { DispatchInspection } from '../protocol';
import { classes } from '../ui/classes';
import { useT } from '../ui/useT';
import { kernelText } from './kernelText';
import { percentText } from './readingText';
import styles from './StepInspector.module.css';
import { type DispatchPart, type StepSummary, stepSummary } from './stepSummary';

const columns = ['bytes', 'flops', 'time', 'share'] as const;

/** A block of the table for each dispatch: its name, its words, its figures. Attention's are marked. */
export function FusedStep({ dispatches }: { readonly dispatches: readonly DispatchInspection[] }) {
  const t = useT();
  const summary = stepSummary(dispatches);
  return (
    <div>
      <p className={styles.sentence}>
        <AttentionSentence summary={summary} />
      </p>
      <div className={styles.scroller}>
        <table className={styles.table} data-testid="fused-step">
          <caption>{t('inspector.fused')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`inspector.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {summary.parts.map((part, index) => (
            // A kernel may run twice in a step: its place is its name.
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of a plan never changes
            <DispatchRows key={index} part={part} place={index + 1} />
          ))}
          <tfoot>
            <tr>
              <th scope="row" colSpan={columns.length}>
                {t('inspector.total')}
              </th>
            </tr>
            <Figures
              bytes={summary.bytes}
              flops={summary.flops}
              ms={summary.ms}
              share={summary.ms === null ? null : 1}
            />
          </tfoot>
        </table>
      </div>
      <p className={styles.note}>{t('inspector.counting')}</p>
      {summary.ms === null && <p className={styles.note}>{t('inspector.noTimes')}</p>}
    </div>
  );
}

function AttentionSentence({ summary: { attention } }: { readonly summary: StepSummary }) {
  const t = useT();
  if (!attention) return t('inspector.noAttention');
  const flops = percentText(attention.flopsShare);
  if (attention.timeShare === null) return t('inspector.attentionUntimed', { flops });
  return t('inspector.attention', { flops, time: percentText(attention.timeShare) });
}

function DispatchRows({ part, place }: { readonly part: DispatchPart; readonly place: number }) {
  const t = useT();
  const { dispatch, attention, timeShare } = part;
  const { name, does } = kernelText(t, dispatch.kernel);
  const { workgroups, invocations, outputs } = dispatch;
  const made = outputs.map((output) => t('inspector.output', { name: output.name, shape: output.shape.join(', ') }));
  return (
    <tbody
      data-kernel={dispatch.kernel}
      data-attention={attention}
      className={classes(styles.dispatch, attention && styles.attention)}
    >
      <tr>
        <th scope="rowgroup" colSpan={columns.length}>
          <span className={styles.place}>{place}</span> {name}
          {attention && <span className={styles.mark}>{t('inspector.marked')}</span>}
        </th>
      </tr>
      <tr>
        <td colSpan={columns.length} className={styles.words}>
          {does && <p>{does}</p>}
          <p className={styles.details}>
            {made.length > 0 && `${t('inspector.makes', { list: made.join(t('inspector.separator')) })} · `}
            {t('inspector.grid', { workgroups, each: formatNumber(invocations / workgroups) })}
          </p>
        </td>
      </tr>
      <Figures bytes={dispatch.bytes} flops={dispatch.flops} ms={dispatch.ms} share={timeShare} />
    </tbody>
  );
}

interface Costs {
  readonly bytes: number;
  readonly flops: number;
  readonly ms: number | null;
  readonly share: number | null;
}

function Figures({ bytes, flops, ms, share }: Costs) {
  const t = useT();
  return (
    <tr className={styles.figures}>
      <td>{formatAmount(bytes, 'B')}</td>
      <td>{formatAmount(flops, 'FLOP')}</td>
      <td>{ms === null ? '–' : t('inspector.ms', { ms: formatNumber(ms) })}</td>
      <td data-share={share ?? undefined}>
        {share === null ? '–' : t('inspector.percent', { share: percentText(share) })}
        <span className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ width: `${100 * (share ?? 0)}%` }} />
        </span>
      </td>
    </tr>
  );
}
