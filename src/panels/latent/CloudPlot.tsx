/** The cloud of codes with its controls, legend and the chosen point's card. */

import { useId, useMemo, useState } from 'react';
import { CategoryLegend } from '../../charts/CategoryLegend';
import { Legend } from '../../charts/Legend';
import { Scatter } from '../../charts/Scatter';
import { formatNumber } from '../../i18n/format';
import { viewStore } from '../../state/viewStore';
import { useRun, useView } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { placeAmong } from '../../viz/codes';
import type { ScatterLook } from '../../viz/drawScatter';
import { part } from '../../viz/measure';
import type { PlotPoint } from '../../viz/plot';
import { percentText } from '../readingText';
import { factorName } from '../sampleWords';
import { useLabelName } from '../useLabelName';
import { ClassLosses } from './ClassLosses';
import { CloudControls, type Colouring } from './CloudControls';
import styles from './Latent.module.css';
import type { Choice } from './LatentSpace';
import { PointCard } from './PointCard';
import { sampleText } from './sampleText';
import type { Cloud } from './useCloud';
import { useUmap } from './useUmap';

interface Props {
  readonly cloud: Cloud;
  readonly choice: Choice;
  readonly onSelect: (index: number) => void;
  readonly onMove: (moved: PlotPoint) => void;
}

export function CloudPlot({ cloud, choice, onSelect, onMove }: Props) {
  const t = useT();
  const labelName = useLabelName();
  const hintId = useId();
  const { told, count } = cloud;
  const { umap, start, cancel } = useUmap(cloud);
  const [byUmap, setByUmap] = useState(false);
  const [colouring, setColouring] = useState<Colouring>(told.labels ? 'label' : 'loss');
  const [hovered, setHovered] = useState<number | null>(null);
  const [news, setNews] = useState('');
  const samples = useRun((state) => state.samples);
  const focus = useView((state) => state.focusSample);

  const layout = byUmap && umap.state === 'done' ? umap : null;
  const points = layout?.points ?? cloud.projection;
  const coloured = possible(cloud, colouring);
  const look = useLook(cloud, coloured);
  const size = told.images.shape.slice(1).reduce((product, side) => product * side, 1);
  const followed = useMemo(() => {
    const image = samples && part(samples.inputs.data, focus, size);
    return image && placeAmong(told.images.data, image);
  }, [samples, focus, size, told]);
  const tags = [
    { index: choice.ends?.[0] ?? 0, text: 'A' },
    { index: choice.ends?.[1] ?? 0, text: 'B' },
    ...(followed === null ? [] : [{ index: followed, text: '◎' }]),
  ];

  const follow = (index: number) => {
    const place = samples && placeAmong(samples.inputs.data, part(told.images.data, index, size));
    if (place !== null) viewStore.setState({ focusSample: place });
    setNews(t(place === null ? 'latent.notShown' : 'latent.followed', { sample: index + 1 }));
  };
  const select = (index: number) => {
    setNews('');
    onSelect(index);
  };
  const move = (moved: PlotPoint) => {
    onMove(moved);
    const [x, y] = [formatNumber(moved.x, 2), formatNumber(moved.y, 2)];
    setNews(t(moved.x === 0 && moved.y === 0 ? 'latent.back' : 'latent.moved', { x, y }));
  };

  return (
    <>
      <CloudControls
        {...{ cloud, umap, byUmap, start, cancel }}
        colouring={coloured}
        onUmap={(now) => {
          setByUmap(now);
          setNews('');
        }}
        onColouring={setColouring}
      />
      <div className={styles.explorer}>
        <Scatter
          {...{ points, look, hovered, tags }}
          selected={choice.selected}
          moved={layout ? null : choice.moved}
          label={t('latent.plot', { count })}
          describedBy={hintId}
          selectedText={sampleText(t, cloud, choice.selected, labelName)}
          onSelect={select}
          onHover={setHovered}
          onMove={move}
          onEnter={follow}
        />
        <PointCard
          key={hovered ?? choice.selected}
          cloud={cloud}
          index={hovered ?? choice.selected}
          moved={layout || hovered !== null ? null : choice.moved}
          onBack={() => move({ x: 0, y: 0 })}
        />
      </div>
      <CloudLegend
        look={look}
        name={typeof coloured === 'string' ? t(`latent.${coloured}`) : factorName(t, coloured.factor)}
      />
      <ClassLosses cloud={cloud} />
      <p className={styles.soft}>
        {layout ? t('latent.umapAt', { step: layout.step }) : t('latent.plane', shares(cloud))}
      </p>
      <p id={hintId} className={styles.soft}>
        {t(layout ? 'latent.hintUmap' : 'latent.hint')}
      </p>
      <p className={styles.news} role="status">
        {news}
      </p>
    </>
  );
}

function shares({ told }: Cloud) {
  const percent = (share: number) => `${percentText(share)}\u00a0%`;
  return { first: percent(told.plane.shares[0]), second: percent(told.plane.shares[1]) };
}

/** The colouring that is asked for, where the samples have what it shows. */
function possible({ told }: Cloud, colouring: Colouring): Colouring {
  if (colouring === 'label') return told.labels ? 'label' : 'loss';
  return colouring === 'loss' || told.factors.some(({ name }) => name === colouring.factor) ? colouring : 'loss';
}

function useLook({ told }: Cloud, colouring: Colouring): ScatterLook {
  return useMemo(() => {
    if (colouring === 'label' && told.labels) return { kind: 'classes', classes: told.labels };
    const factor =
      typeof colouring === 'string' ? undefined : told.factors.find(({ name }) => name === colouring.factor);
    const values = (factor?.values ?? told.losses).data;
    const known = values.filter(Number.isFinite);
    const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 0];
    return { kind: 'values', values, ramp: 'positive', low, high };
  }, [told, colouring]);
}

function CloudLegend({ look, name }: { readonly look: ScatterLook; readonly name: string }) {
  const labelName = useLabelName();
  if (look.kind === 'values') {
    return <Legend scale={look} low={formatNumber(look.low, 2)} high={formatNumber(look.high, 2)} name={name} />;
  }
  const classes = [...new Set(Array.from(look.classes))].sort((a, b) => a - b);
  return <CategoryLegend {...{ classes, name, labelName }} />;
}
