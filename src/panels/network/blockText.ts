/** What the network's blocks are called and what they say for a configuration. Pure; knows neither stores nor React. */

import type { MessageKey, MessageParams } from '../../i18n/t';
import type { Block, BlockConfig } from '../../viz/blockFormula';

/** A block that is open; `head` counts from 0 and matters to the head's block alone. */
export interface OpenBlock {
  readonly block: Block;
  readonly head: number;
}

type T = (key: MessageKey, params?: MessageParams) => string;

/** The block's name. */
export function blockTitle(t: T, { block, head }: OpenBlock, among: boolean): string {
  if (block === 'head' && among) return t('block.heads');
  return t(`block.${block}`, { head: head + 1 });
}

/** What the block does, sentence by sentence. */
export function blockWords(block: Block, config: BlockConfig): MessageKey[] {
  const { attention } = config;
  switch (block) {
    case 'hidden':
      return [config.positionalEncoding === 'none' ? 'blockWords.hiddenNone' : 'blockWords.hidden'];
    case 'project':
      if (attention === 'none') return ['blockWords.projectNone'];
      if (attention === 'raw') return ['blockWords.projectRaw'];
      return [attention === 'uniform' ? 'blockWords.projectUniform' : 'blockWords.project'];
    case 'head':
      return headWords(attention);
    case 'code':
      return [codeWords(attention), ...(config.residual ? (['blockWords.residual'] as const) : [])];
    default:
      return [`blockWords.${block}`];
  }
}

function headWords(attention: BlockConfig['attention']): MessageKey[] {
  if (attention === 'article-prose') return ['blockWords.head', 'blockWords.headProse'];
  if (attention === 'article-code') return ['blockWords.head', 'blockWords.headCode'];
  return [attention === 'uniform' ? 'blockWords.headUniform' : 'blockWords.head'];
}

function codeWords(attention: BlockConfig['attention']): MessageKey {
  if (attention === 'none') return 'blockWords.codeNone';
  return attention === 'raw' ? 'blockWords.codeRaw' : 'blockWords.code';
}
