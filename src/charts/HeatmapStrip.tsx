/** Several heatmaps that are one stop of the Tab key; the arrow keys go on from one to the next over its side. Knows no texts and no store. */

import { createContext, type ReactNode, useContext, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';

interface Strip {
  /** Id of the explorer that Tab leads to. */
  readonly current: string | null;
  readonly choose: (id: string) => void;
}

const StripContext = createContext<Strip | null>(null);

const stripAttribute = 'data-heatmap-strip';
/** Marks what of a heatmap takes the focus. */
export const explorerAttribute = 'data-heatmap-explorer';

/** Of the heatmaps inside that can be explored, the one last used, at first the first, is reached by Tab. */
export function HeatmapStrip({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const strip = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  // Maps come and go with what is shown: one of them is always reached. Cheap, and it settles at once.
  useLayoutEffect(() => {
    const ids = explorersIn(strip.current).map(({ id }) => id);
    if (current === null || !ids.includes(current)) setCurrent(ids[0] ?? null);
  });
  const value = useMemo(() => ({ current, choose: setCurrent }), [current]);
  return (
    <div ref={strip} className={className} {...{ [stripAttribute]: '' }}>
      <StripContext.Provider value={value}>{children}</StripContext.Provider>
    </div>
  );
}

/** An explorer's id, whether Tab leads to it, and what to call when it gets the focus. */
export function useStripPlace(): { readonly id: string; readonly tabIndex: number; readonly onEnter: () => void } {
  const id = useId();
  const strip = useContext(StripContext);
  return {
    id,
    tabIndex: strip === null || strip.current === id ? 0 : -1,
    onEnter: () => strip?.choose(id),
  };
}

/** Moves the focus from an explorer to its neighbour in the strip; says whether there is one. */
export function focusNeighbour(explorer: HTMLElement, side: 'before' | 'after'): boolean {
  const all = explorersIn(explorer.closest(`[${stripAttribute}]`));
  const next = all[all.indexOf(explorer) + (side === 'after' ? 1 : -1)];
  next?.focus();
  return next !== undefined;
}

function explorersIn(strip: Element | null): HTMLElement[] {
  return strip ? [...strip.querySelectorAll<HTMLElement>(`[${explorerAttribute}]`)] : [];
}
