/** The lines between the network's stages: what flows, and where it begins and ends. Knows no store. */

import { useMemo } from 'react';
import type { LinkLine } from '../../charts/Links';
import type { Pass } from '../../protocol';
import { type Flow, networkFlow, relative } from '../../viz/flow';
import { headMiddles, middles } from '../../viz/links';
import { tokenLayout } from '../../viz/sampleLook';
import type { Scene } from '../useScene';

interface LinkLines {
  readonly encoder: readonly LinkLine[];
  readonly project: readonly LinkLine[];
  readonly combine: readonly LinkLine[];
  readonly decoder: readonly LinkLine[];
}

/** Thin grey lines where nothing is known yet. */
const unknown: Flow = { norm: 0, balance: 0 };

/** @param columns in how many columns the heads' maps stand */
export function useLinkLines(scene: Scene, pass: Pass | null, columns: number): LinkLines {
  const { look, layout, token, kind, mapCount } = scene;
  const { tokens } = layout;
  const { gridRows, gridCols } = tokenLayout(look, layout);
  return useMemo(() => {
    const known =
      pass && pass.x.shape[0] === tokens && token < tokens ? networkFlow(pass, token, kind === 'heads') : null;
    const [inGrid, inColumn] = [middles(gridRows), middles(tokens)];
    const own = inColumn[token] ?? 0.5;
    const places = kind === 'tokens' ? headMiddles(mapCount, columns) : [0.5];
    /** A line for each patch between the image and its row. */
    const outside = (flows: readonly Flow[] | undefined, toImage: boolean) =>
      relative(flows ?? inColumn.map(() => unknown)).map((flow, index): LinkLine => {
        const [image, row] = [inGrid[Math.floor(index / gridCols)] ?? 0.5, inColumn[index] ?? 0.5];
        const [from, to] = toImage ? [row, image] : [image, row];
        return { from, to, size: flow.norm, balance: flow.balance, faint: index !== token };
      });
    /** A line for each head between its map and the chosen patch's row; where one map holds all heads they share its middle. */
    const inside = (flows: readonly Flow[] | undefined, toRow: boolean) =>
      relative(flows ?? places.map(() => unknown)).map((flow, index): LinkLine => {
        const place = places[index] ?? places[0] ?? 0.5;
        const [from, to] = toRow ? [place, own] : [own, place];
        return { from, to, size: flow.norm, balance: flow.balance, faint: false };
      });
    return {
      encoder: outside(known?.encoder, false),
      project: inside(known?.project, false),
      combine: inside(known?.combine, true),
      decoder: outside(known?.decoder, true),
    };
  }, [pass, token, kind, mapCount, columns, tokens, gridRows, gridCols]);
}
