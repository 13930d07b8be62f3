/** What differs from the default, in a line beside the presets, in full on a click. */

import { Popover } from '../ui/Popover';
import { useConfig } from '../ui/useStores';
import { useT } from '../ui/useT';
import { changesOf, changeText } from './changeText';
import styles from './PresetChanges.module.css';

/** Its place is kept where nothing differs, so that the page does not jump with the first knob. */
export function PresetChanges() {
  const t = useT();
  const config = useConfig((state) => state.config);
  const changes = changesOf(config).map((change) => ({ key: change.key, text: changeText(t, change) }));
  if (changes.length === 0) return <p className={styles.changes}>{t('changes.none')}</p>;
  const list = changes.map(({ text }) => text).join(t('changes.separator'));
  return (
    <div className={styles.changes}>
      <Popover
        className={styles.button}
        button={<span className={styles.line}>{t('changes.line', { count: changes.length, list })}</span>}
      >
        <p>{t('changes.title')}</p>
        <ul className={styles.list}>
          {changes.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      </Popover>
    </div>
  );
}
