/** The ways to bring data: files, an address, text, the webcam. Knows the page's trainer. */

import { useState } from 'react';
import { trainerClient } from '../../state/trainerClient';
import { Button } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { useT } from '../../ui/useT';
import { AddressSource } from './AddressSource';
import { CameraSource } from './CameraSource';
import styles from './OwnData.module.css';

const { bring } = trainerClient.offers;

export function DataSources() {
  const t = useT();
  return (
    <div className={styles.sources}>
      <p className={styles.hint}>{t('own.stays')}</p>
      <section className={styles.source} aria-label={t('own.files')}>
        <h3 className={styles.heading}>{t('own.files')}</h3>
        <p className={styles.hint}>{t('own.filesHint')}</p>
        <div className={styles.row}>
          <FileButton label={t('own.chooseFiles')} onFiles={bring} />
        </div>
      </section>
      <TextSource />
      <AddressSource onFile={(file) => bring([file])} />
      <CameraSource onFiles={bring} />
    </div>
  );
}

function TextSource() {
  const t = useT();
  const [text, setText] = useState('');
  const look = () => bring([new File([text], `${t('own.pastedName')}.txt`, { type: 'text/plain' })]);
  return (
    <section className={styles.source} aria-label={t('own.text')}>
      <h3 className={styles.heading}>{t('own.text')}</h3>
      <p className={styles.hint}>{t('own.textHint')}</p>
      <textarea
        className={styles.area}
        aria-label={t('own.text')}
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button disabled={text.trim() === ''} onClick={look}>
          {t('own.useText')}
        </Button>
      </div>
    </section>
  );
}
