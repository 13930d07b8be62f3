/** What has happened to the second model that a person must know, and what can be done about it. */

import { configKeys } from '../../config/presets';
import type { ProblemCode } from '../../protocol';
import { Button } from '../../ui/Button';
import { fieldText } from '../../ui/fieldText';
import { useT } from '../../ui/useT';
import { Message } from '../Message';
import styles from './Comparison.module.css';
import { type Pair, useConfigOf, useRunOf } from './useComparison';

/** Problems that a new worker can do away with; the others want another knob. */
const curable: readonly ProblemCode[] = ['crashed', 'device-lost', 'no-backend', 'unresponsive'];

export function CompareTrouble({ pair: { a, b } }: { readonly pair: Pair }) {
  const t = useT();
  const problem = useRunOf(b, (state) => state.problem);
  const recovered = useRunOf(b, (state) => state.recovered);
  const diverged = useRunOf(b, (state) => state.pauseReason === 'not-finite');
  const notices = useConfigOf(b, (state) => state.notices);
  return (
    <div className={styles.trouble}>
      {problem && (
        <Message alert text={t('compare.lost', { problem: t(`problem.${problem.code}`, problem.facts) })}>
          {curable.includes(problem.code) && <Button onClick={b.trainer.restart}>{t('compare.again')}</Button>}
        </Message>
      )}
      {recovered && !problem && (
        <Message
          alert
          text={t('compare.wentOn', {
            problem: t(`problem.${recovered.problem.code}`, recovered.problem.facts),
            step: recovered.step,
          })}
          onDismiss={() => b.runStore.setState({ recovered: null })}
        />
      )}
      {diverged && (
        <Message alert text={t('compare.diverged')}>
          <Button onClick={a.trainer.reset}>{t('compare.bothAgain')}</Button>
        </Message>
      )}
      {notices.map(({ id, code, key, given, used }) => {
        const knob = configKeys.find((each) => each === key);
        const named = knob ? { field: t(`field.${knob}`), used: fieldText(t, knob, used) } : { field: key, used };
        return (
          <Message
            key={id}
            text={t('compare.mended', { notice: t(`notice.${code}`, { ...named, given }) })}
            onDismiss={() => b.configStore.getState().dismissNotice(id)}
          />
        );
      })}
    </div>
  );
}
