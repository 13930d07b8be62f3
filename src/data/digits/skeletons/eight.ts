/** How people write an eight. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { oval, through } from '../stroke';

export const eight: readonly Skeleton[] = [
  {
    // An S that finds its way back up.
    share: 5,
    draw: (vary) => {
      const waist = vary(0.47, 0.03);
      const top = vary(0.24, 0.03);
      const belly = vary(0.26, 0.03);
      return [
        [
          through(0.35 + top, vary(0.13, 0.03)),
          through(0.37, 0),
          through(0.37 - top, 0.13),
          through(0.39 - 0.7 * top, waist - 0.16),
          through(0.35, waist),
          through(0.32 + belly, waist + 0.2),
          through(0.32 + 0.85 * belly, 0.9),
          through(0.31, 1),
          through(0.31 - 0.9 * belly, 0.89),
          through(0.32 - 0.85 * belly, waist + 0.22),
          through(0.36, waist),
          through(0.36 + 0.8 * top, waist - 0.18),
          through(0.35 + top, vary(0.1, 0.035)),
        ],
      ];
    },
  },
  {
    // Two circles, one on the other.
    share: 1.3,
    draw: (vary) => {
      const waist = vary(0.46, 0.03);
      return [
        [...oval([0.35, waist / 2], [vary(0.23, 0.03), waist / 2], [0.25, -0.78])],
        [...oval([0.35, (1 + waist) / 2], [vary(0.28, 0.03), (1 - waist) / 2], [-0.25, -1.28])],
      ];
    },
  },
];
