/** How people write a seven. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { corner, through } from '../stroke';

export const seven: readonly Skeleton[] = [
  {
    share: 4,
    draw: (vary) => {
      const foot = vary(0.26, 0.05);
      return [
        [
          through(vary(0.02, 0.03), vary(0.07, 0.03)),
          through(0.3, vary(0.04, 0.015)),
          corner(vary(0.62, 0.03), vary(0.03, 0.025)),
          through(0.48, vary(0.42, 0.05)),
          through(foot, 1),
        ],
      ];
    },
  },
  {
    // With a bar through the stem.
    share: 1.5,
    draw: (vary) => {
      const bar = vary(0.5, 0.03);
      return [
        [
          through(vary(0.02, 0.03), vary(0.06, 0.03)),
          through(0.32, 0.04),
          corner(vary(0.62, 0.03), 0.03),
          through(0.46, 0.42),
          through(vary(0.27, 0.04), 1),
        ],
        [through(vary(0.16, 0.04), bar + vary(0.01, 0.02)), through(vary(0.68, 0.04), bar)],
      ];
    },
  },
  {
    // With a tick hanging from the left end of the roof.
    share: 1,
    draw: (vary) => [
      [
        through(vary(0.03, 0.03), vary(0.22, 0.05)),
        corner(0.06, 0.05),
        through(0.34, vary(0.08, 0.02)),
        corner(0.62, 0.02),
        through(0.46, 0.44),
        through(vary(0.32, 0.05), 1),
      ],
    ],
  },
  {
    // Rounded at the right, the roof rising in a wave.
    share: 1.5,
    draw: (vary) => [
      [
        through(0.01, vary(0.14, 0.03)),
        through(0.2, vary(0.04, 0.02)),
        through(0.42, vary(0.07, 0.02)),
        through(0.61, 0.07),
        through(0.56, 0.26),
        through(0.42, 0.56),
        through(vary(0.33, 0.04), 1),
      ],
    ],
  },
];
