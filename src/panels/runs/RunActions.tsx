/** What can be done with a run: open, pin, rename, delete. The present one is open, and not deleted while it goes on. */

import type { KeptRun } from '../../protocol';
import { openKept, runs } from '../../state/runs/runsClient';
import { Icon, type IconName } from '../../ui/Icon';
import { useT } from '../../ui/useT';
import styles from './RunsTable.module.css';

interface Props {
  readonly run: KeptRun;
  readonly name: string;
  readonly isPresent: boolean;
  readonly onRename: () => void;
  readonly onTrouble: (trouble: string | null) => void;
}

export function RunActions({ run, name, isPresent, onRename, onTrouble }: Props) {
  const t = useT();
  const onOpen = async () => {
    const opened = await openKept(run);
    if (opened === 'opened') onTrouble(null);
    else if (opened === 'gone') onTrouble(t('runs.gone', { name }));
    else onTrouble(t('runs.dataMissing', { name, file: run.data.name }));
  };
  return (
    <fieldset className={styles.actions} aria-label={t('runs.actions', { name })} data-not-in-picture>
      {!isPresent && (
        <button type="button" className={styles.open} aria-label={t('runs.open', { name })} onClick={onOpen}>
          {t('runs.openShort')}
        </button>
      )}
      <Action
        icon="pin"
        label={t(run.pinned ? 'runs.unpin' : 'runs.pin', { name })}
        pressed={run.pinned}
        onClick={() => runs.pin(run.id, !run.pinned)}
      />
      <Action icon="edit" action="rename" label={t('runs.rename', { name })} onClick={onRename} />
      {!isPresent && <Action icon="bin" label={t('runs.delete', { name })} onClick={() => runs.remove(run.id)} />}
    </fieldset>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly action?: string;
  readonly onClick: () => void;
}

function Action({ icon, label, pressed, action, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      data-action={action}
      onClick={onClick}
    >
      <Icon name={icon} size={14} />
    </button>
  );
}
