/** Curves from the things of one stage to those of the next, as wide and as coloured as what flows there. Props only: knows no store and no text. */

import { type CSSProperties, memo, useLayoutEffect, useRef, useState } from 'react';
import { type LinkBox, type LinkEnds, linkPath } from '../viz/links';
import styles from './Links.module.css';

export interface LinkLine extends LinkEnds {
  /** 0…1, as a part of the widest. */
  readonly size: number;
  /** −1 is drawn orange, 1 blue, 0 in between grey. */
  readonly balance: number;
  /** Faint ones stay in the background. */
  readonly faint: boolean;
}

/** Something that runs along all curves once. */
export interface LinkPulse {
  readonly backward: boolean;
  readonly delayMs: number;
  readonly ms: number;
}

interface Props {
  readonly lines: readonly LinkLine[];
  /** How far the stages extend across the link, as CSS lengths. */
  readonly fromSize: string;
  readonly toSize: string;
  /** Width of the widest curve in pixels. */
  readonly thickest: number;
  readonly pulse: LinkPulse | null;
}

const thinnest = 0.75;

/** Fills its box; purely decorative. */
export const Links = memo(function Links({ lines, fromSize, toSize, thickest, pulse }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const box = useLinkBox(root);
  return (
    <div ref={root} className={styles.links}>
      <i style={{ height: fromSize }} />
      <i style={{ height: toSize }} />
      {box && (
        <svg width={box.width} height={box.height} aria-hidden="true">
          {lines.map((line, index) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its index
              key={index}
              d={linkPath(line, box)}
              className={line.faint ? styles.faint : undefined}
              style={lineStyle(line, thickest)}
            />
          ))}
          {pulse &&
            lines.map((line, index) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its index
                key={index}
                d={linkPath(line, box)}
                pathLength={100}
                className={pulse.backward ? `${styles.pulse} ${styles.backward}` : styles.pulse}
                style={{ animationDelay: `${pulse.delayMs}ms`, animationDuration: `${pulse.ms}ms` }}
              />
            ))}
        </svg>
      )}
    </div>
  );
});

function lineStyle({ size, balance }: LinkLine, thickest: number): CSSProperties {
  const colour = balance < 0 ? 'var(--negative)' : 'var(--positive)';
  return {
    stroke: `color-mix(in oklab, ${colour} ${Math.round(100 * Math.abs(balance))}%, var(--ink-faint))`,
    strokeWidth: `${(thinnest + size * (thickest - thinnest)).toFixed(2)}px`,
  };
}

/** The room in pixels, measured again whenever it changes. */
function useLinkBox(root: { readonly current: HTMLDivElement | null }): LinkBox | null {
  const [box, setBox] = useState<LinkBox | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const [from, to] = element.querySelectorAll('i');
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setBox({ width, height, fromExtent: from?.offsetHeight ?? height, toExtent: to?.offsetHeight ?? height });
    };
    const observer = new ResizeObserver(measure);
    for (const each of [element, from, to]) if (each) observer.observe(each);
    return () => observer.disconnect();
  }, [root]);
  return box;
}
