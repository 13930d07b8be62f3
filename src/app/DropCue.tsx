/** Takes files dropped anywhere on the page, data or what the page has saved, and shows that they will be taken. */

import { useEffect, useState } from 'react';
import { trainerClient } from '../state/trainerClient';
import { useT } from '../ui/useT';
import styles from './DropCue.module.css';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A file that this page has written is opened as what it is; all others are data. */
async function takeFiles(files: readonly File[]): Promise<void> {
  const { keptFiles } = await import('../state/fileClient');
  if (!(await keptFiles.openIfKept(files))) trainerClient.offers.bring(files);
}

export function DropCue() {
  const t = useT();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault(); // without it the browser would open the file instead of the page
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return over ? <div className={styles.cue}>{t('app.drop')}</div> : null;
}
