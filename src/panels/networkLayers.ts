/** What the network's stages and layers are called and what shapes they have. Pure; knows neither stores nor React. */

import type { Config } from '../config/fields';
import type { MessageKey } from '../i18n/t';
import type { Layer } from '../viz/flow';

/** Letters as everywhere: S tokens, I features, D latent width, H heads, d head width. */
interface Widths {
  readonly tokens: number;
  readonly inputDim: number;
  readonly latentDim: number;
  readonly heads: number;
  readonly headDim: number;
}

interface NamedLayer {
  readonly name: MessageKey;
  readonly shape: string;
}

export interface NetworkLayers extends Readonly<Record<Layer, NamedLayer>> {
  /** Shapes of what flows: x and x̂ [S, I], h and c [S, D], A. */
  readonly patches: string;
  readonly codes: string;
  readonly attention: string;
}

/** Names and shapes for one attention variant; a shape of nothing is empty. */
export function networkLayers(variant: Config['attention'], widths: Widths): NetworkLayers {
  const { tokens: S, inputDim: I, latentDim: D, heads: H, headDim: d } = widths;
  const unprojected = variant === 'none' || variant === 'raw';
  return {
    patches: times(S, I),
    codes: times(S, D),
    attention: attentionShape(variant, S, H),
    encoder: { name: 'network.encoder', shape: to(I, D) },
    project: {
      name: unprojected ? 'network.pass' : variant === 'uniform' ? 'network.projectValues' : 'network.project',
      shape: unprojected ? '' : to(D, times(H, d)),
    },
    combine: {
      name: unprojected ? 'network.pass' : 'network.combine',
      shape: unprojected ? '' : to(times(H, d), D),
    },
    decoder: { name: 'network.decoder', shape: to(D, I) },
  };
}

function attentionShape(variant: Config['attention'], S: number, H: number): string {
  switch (variant) {
    case 'none':
      return '';
    case 'raw':
      return times(S, S);
    case 'article-code':
      return times(S, H, H);
    default:
      return times(H, S, S);
  }
}

function times(...sides: readonly number[]): string {
  return sides.join('×');
}

function to(from: number | string, into: number | string): string {
  return `${from} → ${into}`;
}
