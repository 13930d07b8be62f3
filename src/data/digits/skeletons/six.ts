/** How people write a six. Knows nothing of pens or pixels. */

import type { Skeleton } from '../skeleton';
import { through } from '../stroke';

export const six: readonly Skeleton[] = [
  {
    share: 4,
    draw: (vary) => {
      const loop = vary(0.52, 0.05);
      return [
        [
          through(vary(0.47, 0.06), vary(0.01, 0.02)),
          through(0.24, 0.2),
          through(vary(0.06, 0.02), 0.52),
          through(0.09, 0.84),
          through(0.32, 1),
          through(0.58, 0.89),
          through(vary(0.63, 0.03), 0.7),
          through(0.46, loop - 0.03),
          through(0.23, loop + 0.05),
          through(vary(0.1, 0.04), vary(0.79, 0.04)),
        ],
      ];
    },
  },
  {
    // A straight stem and a small round belly.
    share: 2,
    draw: (vary) => {
      const loop = vary(0.57, 0.04);
      return [
        [
          through(vary(0.36, 0.08), 0),
          through(0.14, 0.38),
          through(0.06, 0.7),
          through(0.13, 0.93),
          through(0.34, 1),
          through(0.56, 0.89),
          through(vary(0.58, 0.03), 0.72),
          through(0.4, loop),
          through(0.2, loop + 0.08),
          through(0.1, loop + vary(0.2, 0.03)),
        ],
      ];
    },
  },
];
