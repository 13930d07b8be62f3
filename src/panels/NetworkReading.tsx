/** The line below the network: the number pointed at, or what one can do. Props only: knows no store. */

import { formatNumber } from '../i18n/format';
import { useT } from '../ui/useT';
import styles from './Network.module.css';
import type { Scene } from './useScene';
import { type WeightPlace, weightText } from './weightText';

/** What is pointed at: a weight of a head, or a number of h or c. */
export type Place =
  | { readonly kind: 'weight'; readonly weight: WeightPlace }
  | { readonly kind: 'hidden' | 'code'; readonly row: number; readonly col: number };

interface Props {
  readonly scene: Scene;
  readonly place: Place | null;
}

export function NetworkReading({ scene, place }: Props) {
  const t = useT();
  return (
    <p className={styles.reading}>
      <span className={styles.chosen}>
        {t('network.chosen', { patch: scene.token + 1, count: scene.layout.tokens })}
      </span>
      <span>{place ? placeText(t, scene, place) : t('network.hint')}</span>
    </p>
  );
}

function placeText(t: ReturnType<typeof useT>, { view, maps, kind, token }: Scene, place: Place): string {
  if (place.kind === 'weight') return weightText(t, maps, place.weight, kind === 'heads', token);
  const frame = place.kind === 'hidden' ? view?.hidden : view?.code;
  const [, width = 0] = frame?.shape ?? [];
  const value = formatNumber(frame?.data[place.row * width + place.col]);
  return t(place.kind === 'hidden' ? 'network.hiddenValue' : 'network.codeValue', {
    patch: place.row + 1,
    unit: place.col + 1,
    value,
  });
}
