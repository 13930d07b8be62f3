/** The focused sample cut into patches, with the patch to look from chosen by pointer or keyboard; shared by all panels. */

import { useCallback } from 'react';
import { PatchGrid } from '../charts/PatchGrid';
import { useT } from '../ui/useT';
import { tokenLayout } from '../viz/sampleLook';
import { chooseToken, type Scene } from './useScene';

/** As wide as its surroundings let it be. */
export function PatchChooser({ scene: { look, layout, image, token, focus } }: { readonly scene: Scene }) {
  const t = useT();
  const { tokens } = layout;
  const { gridRows, gridCols } = tokenLayout(look, layout);
  const patchLabel = useCallback(
    (index: number) =>
      t('network.patch', { patch: index + 1, row: Math.floor(index / gridCols) + 1, col: (index % gridCols) + 1 }),
    [t, gridCols],
  );
  return (
    <PatchGrid
      {...{ look, gridRows, gridCols, count: tokens, image, token, patchLabel }}
      onToken={chooseToken}
      label={t('network.grid')}
      imageLabel={t('network.image', { sample: focus + 1, count: tokens })}
    />
  );
}
