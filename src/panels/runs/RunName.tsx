/** The name of a run, and the box in its place while it is renamed. */

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { KeptRun } from '../../protocol';
import { useT } from '../../ui/useT';
import styles from './RunsTable.module.css';
import { renameRun } from './runCommands';

interface Props {
  readonly run: KeptRun;
  readonly name: string;
  readonly renaming: boolean;
  readonly onDone: () => void;
}

/** Enter, or leaving the box, takes the name over; Escape does not. */
export function RunName({ run, name, renaming, onDone }: Props) {
  const t = useT();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (renaming) box.current?.select();
  }, [renaming]);
  if (!renaming)
    return (
      <span className={styles.name} data-run-name>
        {name}
      </span>
    );

  const done = (value: string | null) => {
    if (value !== null) renameRun(run.id, value);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation(); // the page's own keys
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const row = event.currentTarget.closest('tr');
    done(event.key === 'Enter' ? event.currentTarget.value : null);
    requestAnimationFrame(() => row?.querySelector<HTMLElement>('[data-action="rename"]')?.focus());
  };
  return (
    <input
      ref={box}
      type="text"
      className={styles.rename}
      aria-label={t('runs.name')}
      defaultValue={run.name ?? ''}
      placeholder={name}
      maxLength={80}
      autoComplete="off"
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: it appears because it was asked for, in the place of the name
      autoFocus
      onKeyDown={onKeyDown}
      onBlur={(event) => done(event.currentTarget.value)}
    />
  );
}
