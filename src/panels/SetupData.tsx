/** The data: some of its images, what it is, and the way to open one's own. */

import { useId } from 'react';
import { SamplePicture } from '../charts/SamplePicture';
import { trainerClient } from '../state/trainerClient';
import { FileButton } from '../ui/FileButton';
import { useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import { part } from '../viz/measure';
import { sampleSize } from '../viz/sampleLook';
import styles from './Setup.module.css';
import { SetupGroup } from './SetupGroup';
import { useLook } from './useLook';

export function SetupData() {
  const t = useT();
  const hint = useId();
  const opening = useRun((state) => state.openingFile);
  const fileOpen = useRun((state) => state.openedFile !== null);
  return (
    <SetupGroup
      group="data"
      blocked={fileOpen ? {} : { dataset: { file: t('why.no-file') } }}
      aside={
        <>
          <FileButton
            label={t('button.openFile')}
            describedBy={hint}
            title={t('setup.openHint')}
            onFiles={trainerClient.openFiles}
          />
          <span id={hint} className={styles.hidden}>
            {t('setup.openHint')}
          </span>
        </>
      }
    >
      <Thumbnails />
      <p className={styles.facts} role="status">
        {opening ? t('setup.opening') : <DataFacts />}
      </p>
    </SetupGroup>
  );
}

const shown = 12;

function Thumbnails() {
  const t = useT();
  const frame = useRun((state) => state.samples?.thumbnails ?? null);
  const look = useLook();
  const [count = shown] = frame?.shape ?? [];
  return (
    <div className={styles.thumbnails} role="img" aria-label={t('setup.thumbnails')}>
      {Array.from({ length: Math.min(shown, count) }, (_, index) => (
        <SamplePicture
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place
          key={index}
          look={look}
          data={frame && part(frame.data, index, sampleSize(look))}
          label=""
        />
      ))}
    </div>
  );
}

function DataFacts() {
  const t = useT();
  const info = useRun((state) => state.info);
  if (!info) return null;
  const { data, trainCount, testCount, tokens, inputDim, parameterCount } = info;
  const name = data.name === 'digits' ? t('setup.dataDigits') : data.name;
  return [
    t('setup.data', { count: data.count, rows: data.rows, cols: data.cols, name }),
    t('setup.split', { train: trainCount, test: testCount }),
    t('setup.tokens', { tokens, inputDim, parameters: parameterCount }),
  ].join(' · ');
}
