/** The data: some of its images, what it is, and the way to open one's own. */

import { useId } from 'react';
import { SamplePicture } from '../charts/SamplePicture';
import { TextLine } from '../charts/TextLine';
import { trainerClient } from '../state/trainerClient';
import { Button } from '../ui/Button';
import { classes } from '../ui/classes';
import { FileButton } from '../ui/FileButton';
import { useConfig, useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import { part } from '../viz/measure';
import { sampleSize } from '../viz/sampleLook';
import { charactersIn, isText, lineColumns } from '../viz/sampleText';
import { scaleText } from './ownData/scaleText';
import styles from './Setup.module.css';
import { SetupGroup } from './SetupGroup';
import { dataFacts } from './sampleWords';
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
            onFiles={trainerClient.offers.bring}
          />
          <Button onClick={trainerClient.offers.show}>{t('own.open')}</Button>
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
const shownTexts = 8;

function Thumbnails() {
  const t = useT();
  const frame = useRun((state) => state.samples?.thumbnails ?? null);
  const look = useLook();
  const [count = shown] = frame?.shape ?? [];
  const sample = (index: number) => frame && part(frame.data, index, sampleSize(look));
  if (isText(look)) {
    return (
      <div
        className={styles.texts}
        style={{ gridTemplateColumns: lineColumns(look) }}
        role="img"
        aria-label={t('samples.thumbnails')}
      >
        {Array.from({ length: Math.min(shownTexts, count) }, (_, index) => {
          const picture = sample(index);
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place
          return <TextLine key={index} characters={picture ? charactersIn(look, picture) : []} label="" />;
        })}
      </div>
    );
  }
  return (
    <div
      className={classes(styles.thumbnails, look.kind === 'signals' && styles.signals)}
      role="img"
      aria-label={t('samples.thumbnails')}
    >
      {Array.from({ length: Math.min(shown, count) }, (_, index) => (
        <SamplePicture
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample is its place
          key={index}
          look={look}
          data={sample(index)}
          label=""
        />
      ))}
    </div>
  );
}

function DataFacts() {
  const t = useT();
  const info = useRun((state) => state.info);
  const isOwn = useConfig((state) => state.config.dataset === 'file');
  if (!info) return null;
  const { samples, tokens } = dataFacts(t, info);
  const facts = [samples, t('setup.split', { train: info.trainCount, test: info.testCount }), tokens];
  return [...facts, ...(isOwn && info.data.kind !== 'text' ? [scaleText(t, info.data.scale)] : [])].join(' · ');
}
