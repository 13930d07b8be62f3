/** How people write a nine. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { corner, through } from '../stroke';

export const nine: readonly Skeleton[] = [
  {
    // The stem straight down from the closed loop.
    share: 4,
    draw: (vary) => {
      const loop = vary(0.51, 0.04);
      return [
        [
          through(vary(0.55, 0.03), vary(0.13, 0.04)),
          through(0.36, 0),
          through(0.09, 0.1),
          through(vary(0.02, 0.03), 0.3),
          through(0.2, loop),
          through(0.43, loop - 0.09),
          corner(vary(0.57, 0.02), vary(0.12, 0.03)),
          through(0.54, 0.5),
          through(vary(0.47, 0.05), 1),
        ],
      ];
    },
  },
  {
    // The stem swings to the left, as in a g.
    share: 2,
    draw: (vary) => {
      const loop = vary(0.5, 0.04);
      return [
        [
          through(vary(0.55, 0.03), vary(0.12, 0.03)),
          through(0.34, 0),
          through(0.08, 0.11),
          through(vary(0.03, 0.03), 0.3),
          through(0.25, loop),
          through(0.46, 0.34),
          corner(0.57, vary(0.1, 0.02)),
          through(0.58, 0.45),
          through(0.5, vary(0.84, 0.04)),
          through(0.28, 1),
          through(vary(0.06, 0.05), vary(0.93, 0.03)),
        ],
      ];
    },
  },
  {
    // Rounded all over: the loop runs on into the stem.
    share: 1.5,
    draw: (vary) => {
      const loop = vary(0.47, 0.04);
      return [
        [
          through(vary(0.5, 0.03), vary(0.3, 0.04)),
          through(0.28, loop),
          through(0.07, 0.33),
          through(0.12, 0.1),
          through(0.34, 0),
          through(0.55, 0.14),
          through(0.57, 0.42),
          through(vary(0.46, 0.04), 0.76),
          through(vary(0.3, 0.07), 1),
        ],
      ];
    },
  },
];
