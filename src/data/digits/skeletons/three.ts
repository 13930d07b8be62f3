/** How people write a three. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { corner, through } from '../stroke';

export const three: readonly Skeleton[] = [
  {
    share: 4,
    draw: (vary) => {
      const waist = vary(0.45, 0.03);
      return [
        [
          through(vary(0.06, 0.03), vary(0.13, 0.04)),
          through(0.3, 0),
          through(vary(0.54, 0.03), 0.09),
          through(0.53, waist - 0.17),
          through(0.4, waist - 0.04),
          corner(vary(0.24, 0.05), waist),
          through(0.44, waist + 0.03),
          through(vary(0.62, 0.04), waist + 0.22),
          through(0.53, 0.91),
          through(0.28, 1),
          through(vary(0.03, 0.04), vary(0.89, 0.04)),
        ],
      ];
    },
  },
  {
    share: 1,
    draw: (vary) => [
      [
        through(vary(0.06, 0.03), vary(0.11, 0.04)),
        through(0.34, 0),
        through(0.56, 0.13),
        through(0.47, 0.35),
        through(0.29, 0.47),
        through(0.21, 0.42),
        through(0.31, 0.38),
        through(0.5, 0.48),
        through(vary(0.6, 0.03), 0.7),
        through(0.46, 0.94),
        through(0.22, 1),
        through(vary(0.02, 0.03), vary(0.88, 0.04)),
      ],
    ],
  },
  {
    share: 0.7,
    draw: (vary) => [
      [
        through(0.06, vary(0.02, 0.02)),
        corner(vary(0.56, 0.03), 0.01),
        corner(vary(0.29, 0.04), vary(0.39, 0.03)),
        through(0.54, 0.5),
        through(0.6, 0.72),
        through(0.45, 0.95),
        through(0.2, 1),
        through(0.01, vary(0.9, 0.04)),
      ],
    ],
  },
];
