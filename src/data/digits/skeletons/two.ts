/** How people write a two. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { corner, through } from '../stroke';

export const two: readonly Skeleton[] = [
  {
    share: 3,
    draw: (vary) => {
      const belly = vary(0.3, 0.03);
      return [
        [
          through(vary(0.04, 0.03), vary(0.2, 0.05)),
          through(0.14, 0.06),
          through(0.36, 0),
          through(0.58, 0.09),
          through(vary(0.62, 0.03), belly),
          through(0.43, belly + 0.3),
          corner(vary(0.02, 0.03), vary(0.95, 0.03)),
          through(0.34, vary(0.93, 0.03)),
          through(vary(0.7, 0.06), vary(0.97, 0.04)),
        ],
      ];
    },
  },
  {
    share: 2,
    draw: (vary) => {
      const loop = vary(0.1, 0.025);
      return [
        [
          through(vary(0.08, 0.04), vary(0.18, 0.05)),
          through(0.2, 0.04),
          through(0.4, 0.0),
          through(0.6, 0.12),
          through(vary(0.6, 0.03), 0.32),
          through(0.42, 0.64),
          through(0.22, 0.88),
          through(0.08, 0.97),
          through(0.0, 0.97 - loop),
          through(0.09, 0.96 - 1.7 * loop),
          through(0.26, 0.98 - loop),
          through(0.46, 0.99),
          through(vary(0.74, 0.04), vary(0.92, 0.04)),
        ],
      ];
    },
  },
  {
    // Angular, nearly a Z.
    share: 1,
    draw: (vary) => [
      [
        through(0.04, vary(0.1, 0.04)),
        through(0.3, vary(0.02, 0.02)),
        through(0.55, vary(0.05, 0.03)),
        through(0.55, 0.2),
        through(0.32, 0.58),
        corner(0.03, 0.97),
        through(vary(0.68, 0.06), vary(0.96, 0.03)),
      ],
    ],
  },
];
