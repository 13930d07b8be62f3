/** Mute and Solo of one head, for pointer and keyboard. Knows which heads are silenced, nothing of what they do. */

import type { KeyboardEvent } from 'react';
import { isSolo, toggleMuted, toggleSolo } from '../state/muting';
import { viewStore } from '../state/viewStore';
import { Button } from '../ui/Button';
import { useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './HeadControls.module.css';

interface Props {
  /** From 0. */
  readonly head: number;
  /** How many heads there are. */
  readonly count: number;
  /** Of the Mute button, so that the head's heading can be its label. */
  readonly id?: string;
}

/** While either button has the focus, M mutes and S soloes. */
export function HeadControls({ head, count, id }: Props) {
  const t = useT();
  const muted = useView((state) => state.muted);
  const mute = () => viewStore.setState({ muted: toggleMuted(muted, head) });
  const solo = () => viewStore.setState({ muted: toggleSolo(muted, head, count) });
  const keys: Readonly<Record<string, () => void>> = count > 1 ? { m: mute, s: solo } : { m: mute };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    keys[event.key.toLowerCase()]?.();
  };
  const shown = { head: head + 1 };
  return (
    <div className={styles.controls} data-not-in-picture>
      <Button
        id={id}
        className={styles.button}
        aria-pressed={muted.includes(head)}
        aria-label={t('heads.muteHead', shown)}
        title={t('heads.muteTitle')}
        onClick={mute}
        onKeyDown={onKeyDown}
      >
        {t('heads.mute')}
      </Button>
      {count > 1 && (
        <Button
          className={styles.button}
          aria-pressed={isSolo(muted, head, count)}
          aria-label={t('heads.soloHead', shown)}
          title={t('heads.soloTitle')}
          onClick={solo}
          onKeyDown={onKeyDown}
        >
          {t('heads.solo')}
        </Button>
      )}
    </div>
  );
}
