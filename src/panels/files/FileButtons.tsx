/** Saving the run and opening one, and the other forms in which it leaves the page. */

import { useId } from 'react';
import type { SavedFile } from '../../state/keptFiles';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { FileButton } from '../../ui/FileButton';
import { Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { useRun } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { ExportTorchButton } from './ExportTorchButton';
import styles from './FileButtons.module.css';
import { ReceiptFacts } from './ReceiptFacts';
import { useFiles } from './useFiles';

/** Loaded when it is wanted: what reads and writes files is not part of the first load. */
const files = async () => (await import('../../state/fileClient')).keptFiles;
const offer = (file: SavedFile | null) => {
  if (file) download(file.name, file.parts, file.type);
};

const saveRun = async () => offer(await (await files()).saveRun());
const saveWeights = async () => offer(await (await files()).saveWeights());
const saveCurves = async () => offer(await (await files()).saveCurves());
const saveReceipt = async () => offer(await (await files()).saveReceipt(location.origin + location.pathname));
const open = async (list: readonly File[]) => {
  const [file] = list;
  if (file) await (await files()).open(file);
};

export function FileButtons() {
  const t = useT();
  const hint = useId();
  const busy = useFiles((state) => state.busy);
  const none = useRun(({ phase, restarting, snapshots }) => {
    return phase === 'starting' || phase === 'failed' || restarting || snapshots.length === 0;
  });
  return (
    <div className={styles.files}>
      <Button
        icon="save"
        className={styles.button}
        disabled={busy || none}
        title={t('files.saveHint')}
        onClick={() => void saveRun()}
      >
        <span className={styles.text}>{t('button.saveRun')}</span>
      </Button>
      <FileButton
        label={t('button.openRun')}
        className={styles.button}
        title={t('files.openHint')}
        describedBy={hint}
        onFiles={(list) => void open(list)}
      >
        <span className={styles.text}>{t('button.openRun')}</span>
      </FileButton>
      <span id={hint} className={styles.hidden}>
        {t('files.openHint')}
      </span>
      <ExportTorchButton />
      <Popover label={t('files.more')} className={styles.more} button={<Icon name="more" />}>
        <ul className={styles.list}>
          <Form name={t('files.weights')} hint={t('files.weightsHint')} disabled={none} onSave={saveWeights} />
          <Form name={t('files.curves')} hint={t('files.curvesHint')} disabled={none} onSave={saveCurves} />
          <Form name={t('files.receipt')} hint={t('files.receiptHint')} disabled={none} onSave={saveReceipt} />
        </ul>
        <ReceiptFacts />
        <p className={styles.hint}>{t('files.openAlso')}</p>
      </Popover>
    </div>
  );
}

interface FormProps {
  readonly name: string;
  readonly hint: string;
  readonly disabled: boolean;
  onSave(): Promise<void>;
}

/** One form in which the run can be saved. */
function Form({ name, hint, disabled, onSave }: FormProps) {
  const id = useId();
  return (
    <li>
      <Button icon="save" disabled={disabled} aria-describedby={id} onClick={() => void onSave()}>
        {name}
      </Button>
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    </li>
  );
}
