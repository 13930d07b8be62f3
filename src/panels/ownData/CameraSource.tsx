/** Stills from the webcam, one by one or twenty in a row, with a class if one is typed. */

import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { useT } from '../../ui/useT';
import styles from './OwnData.module.css';
import { useCamera } from './useCamera';

const many = 20;
const pauseMs = 200;
/** As many as a data set needs. */
const least = 10;

interface Props {
  onFiles(files: readonly File[]): void;
}

export function CameraSource({ onFiles }: Props) {
  const t = useT();
  const { video, running, problem, start, still } = useCamera();
  const [stills, setStills] = useState<readonly File[]>([]);
  const [word, setWord] = useState('');
  const taken = useRef(0);
  const series = useRef<number | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  useEffect(() => () => window.clearTimeout(series.current), []);

  async function take(left: number) {
    const number = String(taken.current + 1).padStart(3, '0');
    const file = await still(`${word.trim() || t('own.still')}-${number}.png`);
    if (file) {
      taken.current += 1;
      setStills((before) => [...before, file]);
    }
    setBusy(left > 1);
    if (left > 1) series.current = window.setTimeout(() => take(left - 1), pauseMs);
  }

  return (
    <section className={styles.source} aria-label={t('own.camera')}>
      <h3 className={styles.heading}>{t('own.camera')}</h3>
      <p className={styles.hint}>{t('own.cameraHint')}</p>
      {running ? (
        <div className={styles.camera}>
          <video ref={video} className={styles.video} aria-label={t('own.cameraView')} autoPlay muted playsInline />
          <div className={styles.shots}>
            <input
              className={styles.input}
              aria-label={t('own.cameraClass')}
              placeholder={t('own.cameraClass')}
              value={word}
              onChange={(event) => setWord(event.currentTarget.value)}
            />
            <div className={styles.row}>
              <Button disabled={busy} onClick={() => take(1)}>
                {t('own.cameraOne')}
              </Button>
              <Button disabled={busy} onClick={() => take(many)}>
                {t('own.cameraMany')}
              </Button>
            </div>
            <p className={styles.hint} role="status">
              {t('own.cameraTaken', { count: stills.length, least })}
            </p>
            <div className={styles.row}>
              <Button disabled={busy || stills.length < least} onClick={() => onFiles(stills)}>
                {t('own.cameraUse')}
              </Button>
              <Button kind="plain" disabled={busy || stills.length === 0} onClick={() => setStills([])}>
                {t('own.cameraClear')}
              </Button>
            </div>
          </div>
        </div>
      ) : (
        <div className={styles.row}>
          <Button onClick={start}>{t('own.cameraStart')}</Button>
        </div>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {t(`problem.${problem.code}`, problem.facts)}
        </p>
      )}
    </section>
  );
}
