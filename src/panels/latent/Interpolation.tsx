/** What the decoder makes of the straight line between the codes of two samples. */

import { useId, useMemo, useState } from 'react';
import { HeatmapStrip } from '../../charts/HeatmapStrip';
import { SamplePicture } from '../../charts/SamplePicture';
import { formatNumber } from '../../i18n/format';
import type { Frame } from '../../protocol';
import { Button } from '../../ui/Button';
import { useConfig } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { between } from '../../viz/codes';
import { part } from '../../viz/measure';
import { lookIn, sampleSize } from '../../viz/sampleLook';
import { useExploration } from '../useExploration';
import { useLabelName } from '../useLabelName';
import { useLook } from '../useLook';
import styles from './Latent.module.css';
import { sampleText } from './sampleText';
import type { Cloud } from './useCloud';
import { useDecoded } from './useDecoded';

interface Props {
  readonly cloud: Cloud;
  /** The samples at the two ends. */
  readonly ends: readonly [a: number, b: number];
  /** The sample that can be taken for an end. */
  readonly selected: number;
  readonly onEnds: (ends: readonly [a: number, b: number]) => void;
}

/** Pictures from one end to the other, both included. */
const STOPS = 9;
export function Interpolation({ cloud, ends, selected, onEnds }: Props) {
  const t = useT();
  const labelName = useLabelName();
  const explore = useExploration('row', 'column');
  const id = useId();
  const [place, setPlace] = useState(0.5);
  const decoder = useConfig((state) => state.config.decoderActivation);
  const [a, b] = ends;
  const { told } = cloud;
  const look = lookIn(useLook(), told.images.shape);
  const size = sampleSize(look);
  const images = useDecoded(useMemo(() => line(told.codes, [a, b], place), [told, a, b, place]));
  const picture = (index: number) => images && part(images.data, index, size);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t('latent.between')}
      </h3>
      <dl className={styles.ends}>
        {(['A', 'B'] as const).map((name, end) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sampleText(t, cloud, ends[end] ?? 0, labelName)}</dd>
            <dd>
              <Button
                className={styles.small}
                aria-label={t('latent.take', { name })}
                onClick={() => onEnds(end === 0 ? [selected, b] : [a, selected])}
              >
                {t('latent.take.short', { name })}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      <HeatmapStrip className={styles.strip}>
        {Array.from({ length: STOPS }, (_, stop) => (
          <SamplePicture
            // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its index
            key={stop}
            {...{ look, explore }}
            data={picture(stop)}
            label={t('latent.stop', { part: formatNumber(stop / (STOPS - 1)) })}
          />
        ))}
      </HeatmapStrip>
      <div className={styles.slide}>
        <div>
          <SamplePicture
            {...{ look, explore }}
            data={picture(STOPS)}
            label={t('latent.place', { part: formatNumber(place) })}
          />
        </div>
        <label className={styles.range}>
          <span>{t('latent.position', { part: formatNumber(place) })}</span>
          <input
            type="range"
            min={0}
            max={1}
            step={0.01}
            value={place}
            aria-label={t('latent.slider')}
            onChange={(event) => setPlace(event.currentTarget.valueAsNumber)}
          />
        </label>
      </div>
      <p className={styles.soft}>{t(decoder === 'linear' ? 'latent.lineLinear' : 'latent.line')}</p>
    </section>
  );
}

/** The stops from end to end, and behind them the place of the slider: codes [STOPS + 1, F]. */
function line({ shape: [, F = 0], data }: Frame, [a, b]: readonly [number, number], place: number): Frame {
  const [from, to] = [part(data, a, F), part(data, b, F)];
  const codes = new Float32Array((STOPS + 1) * F);
  for (let stop = 0; stop <= STOPS; stop++)
    codes.set(between(from, to, stop === STOPS ? place : stop / (STOPS - 1)), stop * F);
  return { shape: [STOPS + 1, F], data: codes };
}
