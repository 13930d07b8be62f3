/** Which block of the network is open, and the buttons that open it. Knows no drawing. */

import { useCallback, useId, useRef, useState } from 'react';
import { useT } from '../../ui/useT';
import type { Block } from '../../viz/blockFormula';
import type { BlockOpener } from './BlockButton';
import { blockTitle, type OpenBlock } from './blockText';

interface OpenBlocks {
  readonly open: OpenBlock | null;
  /** What a button needs to open a block, and to close it again; of a head, counted from 0. */
  opener(block: Block, head?: number): BlockOpener;
  readonly panel: { readonly id: string; readonly onHead: (head: number) => void; readonly onClose: () => void };
}

/** At most one block is open. Closing gives the focus back to what had opened it. */
export function useOpenBlock(among: boolean): OpenBlocks {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState<OpenBlock | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const onClose = useCallback(() => {
    setOpen(null);
    from.current?.focus();
  }, []);
  const onHead = useCallback((head: number) => setOpen({ block: 'head', head }), []);
  return {
    open,
    opener(block, head = 0) {
      const expanded = open?.block === block && (block !== 'head' || among || open.head === head);
      const onToggle = () => {
        from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        setOpen(expanded ? null : { block, head });
      };
      const label = t('block.open', { block: blockTitle(t, { block, head }, among) });
      return { label, expanded, controls: id, onToggle };
    },
    panel: { id, onHead, onClose },
  };
}
