/** The focused sample cut into patches, with the patch to look from chosen by pointer or keyboard; shared by all panels. */

import { useCallback } from 'react';
import { PatchGrid } from '../charts/PatchGrid';
import { useT } from '../ui/useT';
import { chooseToken, type Scene } from './useScene';

/** As wide as its surroundings let it be. */
export function PatchChooser({ scene: { look, layout, image, token, focus } }: { readonly scene: Scene }) {
  const t = useT();
  const { gridRows, gridCols, tokens } = layout;
  const patchLabel = useCallback(
    (index: number) =>
      t('network.patch', { patch: index + 1, row: Math.floor(index / gridCols) + 1, col: (index % gridCols) + 1 }),
    [t, gridCols],
  );
  return (
    <PatchGrid
      {...{ look, gridRows, gridCols, image, token, patchLabel }}
      onToken={chooseToken}
      label={t('network.grid')}
      imageLabel={t('network.image', { sample: focus + 1, count: tokens })}
    />
  );
}
