/** How people write a four. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { corner, through } from '../stroke';

export const four: readonly Skeleton[] = [
  {
    // Open: an angular u, then the downstroke.
    share: 4,
    draw: (vary) => {
      const bar = vary(0.56, 0.04);
      const mast = vary(0.56, 0.04);
      return [
        [
          through(vary(0.14, 0.05), vary(0.04, 0.03)),
          through(0.09, 0.34),
          corner(vary(0.04, 0.03), bar),
          through(0.36, bar - 0.01),
          through(vary(0.74, 0.05), bar + vary(-0.04, 0.03)),
        ],
        [through(mast, vary(0.02, 0.04)), through(mast - 0.03, 0.5), through(mast - 0.05, 1)],
      ];
    },
  },
  {
    // Rounded, in one go: down, round into the bar, up and down again.
    share: 2,
    draw: (vary) => {
      const mast = vary(0.56, 0.03);
      return [
        [
          through(vary(0.12, 0.04), vary(0.05, 0.03)),
          through(0.05, 0.32),
          through(vary(0.14, 0.04), vary(0.5, 0.03)),
          through(0.36, vary(0.46, 0.03)),
          corner(mast, vary(0.03, 0.03)),
          through(mast - 0.03, 0.5),
          through(vary(0.48, 0.04), 1),
        ],
      ];
    },
  },
  {
    // Closed: slanted stroke, bar, and a mast that starts at the top.
    share: 1.5,
    draw: (vary) => {
      const bar = vary(0.64, 0.03);
      const mast = vary(0.5, 0.03);
      return [
        [
          through(mast, 0.01),
          through(0.26, 0.34),
          corner(vary(0.01, 0.02), bar),
          through(vary(0.73, 0.05), bar + vary(-0.01, 0.02)),
        ],
        [through(mast + vary(0.01, 0.015), vary(0.02, 0.03)), through(mast, 0.5), through(mast - 0.02, 1)],
      ];
    },
  },
];
