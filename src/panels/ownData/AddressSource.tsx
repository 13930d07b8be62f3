/** A file from an address that the person types. Nothing is asked of any host before the button is pressed. */

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format';
import type { Problem } from '../../protocol';
import { fetchFile } from '../../state/fetchFile';
import { Button } from '../../ui/Button';
import { useT } from '../../ui/useT';
import styles from './OwnData.module.css';

interface Progress {
  readonly received: number;
  readonly total: number | null;
}

interface Props {
  onFile(file: File): void;
}

export function AddressSource({ onFile }: Props) {
  const t = useT();
  const [address, setAddress] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function load(event: FormEvent) {
    event.preventDefault();
    if (progress || address.trim() === '') return;
    const controller = new AbortController();
    stop.current = controller;
    setProblem(null);
    setProgress({ received: 0, total: null });
    const fetched = await fetchFile(address, {
      fetch: window.fetch.bind(window),
      page: location.href,
      signal: controller.signal,
      onProgress: (received, total) => setProgress({ received, total }),
    });
    setProgress(null);
    if (fetched.ok) onFile(fetched.file);
    else setProblem(fetched.problem);
  }

  return (
    <section className={styles.source} aria-label={t('own.url')}>
      <h3 className={styles.heading}>{t('own.url')}</h3>
      <p className={styles.hint}>{t('own.urlHint')}</p>
      <form className={styles.row} onSubmit={load}>
        <input
          className={styles.input}
          aria-label={t('own.url')}
          inputMode="url"
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        {progress ? (
          <Button onClick={() => stop.current?.abort()}>{t('own.stop')}</Button>
        ) : (
          <Button type="submit" disabled={address.trim() === ''}>
            {t('own.fetch')}
          </Button>
        )}
      </form>
      {progress && <ProgressLine {...progress} />}
      {problem && (
        <p role="alert" className={styles.problem}>
          {t(`problem.${problem.code}`, problem.facts)}
        </p>
      )}
    </section>
  );
}

function ProgressLine({ received, total }: Progress) {
  const t = useT();
  const inMb = (bytes: number) => formatNumber(bytes / (1024 * 1024), 2);
  const text =
    total === null
      ? t('own.fetched', { mb: inMb(received) })
      : t('own.fetchedOf', { mb: inMb(received), total: inMb(total) });
  return (
    <div className={styles.row}>
      <progress
        className={styles.progress}
        aria-label={text}
        {...(total !== null && { value: received, max: total })}
      />
      <span>{text}</span>
    </div>
  );
}
