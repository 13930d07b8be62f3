/** How people write a zero. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { oval, through } from '../stroke';

export const zero: readonly Skeleton[] = [
  {
    share: 4,
    draw: (vary) => {
      const start = vary(-0.25, 0.05);
      return [oval([0.35, 0.5], [vary(0.34, 0.06), 0.5], [start, start - vary(1.03, 0.05)], vary(0.97, 0.06))];
    },
  },
  {
    // The pen comes in from the right and crosses its own start.
    share: 1,
    draw: (vary) => [
      [
        through(vary(0.55, 0.06), vary(0.1, 0.05)),
        ...oval([0.35, 0.5], [vary(0.33, 0.05), 0.5], [-0.27, -1.2]),
        through(vary(0.42, 0.06), vary(0.0, 0.05)),
      ],
    ],
  },
];
