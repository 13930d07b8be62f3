/** How people write a five. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { corner, through } from '../stroke';

export const five: readonly Skeleton[] = [
  {
    // Down and round first, then the roof.
    share: 4,
    draw: (vary) => {
      const shoulder = vary(0.42, 0.03);
      const roof = vary(0.04, 0.03);
      return [
        [
          through(0.15, roof),
          corner(vary(0.1, 0.02), shoulder),
          through(0.34, shoulder - 0.05),
          through(vary(0.58, 0.03), shoulder + 0.11),
          through(vary(0.59, 0.03), 0.77),
          through(0.36, 0.98),
          through(vary(0.02, 0.04), vary(0.9, 0.04)),
        ],
        [
          through(vary(0.15, 0.03), roof + vary(0.01, 0.02)),
          through(0.4, 0.02),
          through(vary(0.66, 0.06), vary(0.0, 0.02)),
        ],
      ];
    },
  },
  {
    // In one go from the right end of the roof.
    share: 2,
    draw: (vary) => {
      const shoulder = vary(0.42, 0.03);
      return [
        [
          through(vary(0.62, 0.05), vary(0.02, 0.025)),
          corner(vary(0.17, 0.03), 0.03),
          corner(vary(0.12, 0.03), shoulder),
          through(0.36, shoulder - 0.04),
          through(vary(0.56, 0.03), shoulder + 0.14),
          through(0.55, 0.8),
          through(0.33, 0.99),
          through(vary(0.01, 0.04), vary(0.92, 0.04)),
        ],
      ];
    },
  },
  {
    // Hurried: hardly more than an S.
    share: 1,
    draw: (vary) => [
      [
        through(vary(0.64, 0.05), vary(0.03, 0.03)),
        through(0.36, vary(0.02, 0.02)),
        through(0.2, 0.12),
        through(0.2, 0.32),
        through(0.4, 0.48),
        through(vary(0.53, 0.03), 0.68),
        through(0.44, 0.9),
        through(0.24, 1),
        through(0.02, vary(0.93, 0.03)),
      ],
    ],
  },
];
