/** How people write a one. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { corner, through } from '../stroke';

export const one: readonly Skeleton[] = [
  {
    share: 8,
    draw: (vary) => [[through(0.35, 0), through(vary(0.35, 0.012), 0.5), through(0.35, 1)]],
  },
  {
    share: 1.5,
    draw: (vary) => [
      [through(vary(0.17, 0.04), vary(0.2, 0.04)), corner(0.37, 0), through(0.36, 0.5), through(0.35, 1)],
    ],
  },
  {
    share: 1,
    draw: (vary) => [
      [through(vary(0.16, 0.04), vary(0.2, 0.04)), corner(0.37, 0), through(0.36, 0.5), through(0.36, 1)],
      [through(vary(0.1, 0.04), 1), through(vary(0.64, 0.04), vary(0.99, 0.015))],
    ],
  },
];
