/** Leaves with the run: its model, weights, data and training script as a PyTorch project. */

import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { useRun } from '../../ui/useStores';
import { useLanguage, useT } from '../../ui/useT';
import styles from './FileButtons.module.css';
import { useFiles } from './useFiles';

export function ExportTorchButton() {
  const t = useT();
  const language = useLanguage();
  const busy = useFiles((state) => state.busy);
  const none = useRun(({ phase, restarting, snapshots }) => {
    return phase === 'starting' || phase === 'failed' || restarting || snapshots.length === 0;
  });

  const leave = async () => {
    const { exportPageRun } = await import('../../state/torchClient');
    const made = await exportPageRun({ address: location.href, language });
    if (made) download(made.name, [made.archive], 'application/zip');
  };
  return (
    <Button
      icon="export"
      className={styles.button}
      disabled={busy || none}
      title={t('torch.hint')}
      onClick={() => void leave()}
    >
      <span className={styles.text}>{t('button.exportTorch')}</span>
    </Button>
  );
}
