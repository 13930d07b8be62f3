/** The ten digits and how each is written. Knows nothing of pens or pixels. */

import type { Skeleton } from './skeleton';
import { eight } from './skeletons/eight';
import { five } from './skeletons/five';
import { four } from './skeletons/four';
import { nine } from './skeletons/nine';
import { one } from './skeletons/one';
import { seven } from './skeletons/seven';
import { six } from './skeletons/six';
import { three } from './skeletons/three';
import { two } from './skeletons/two';
import { zero } from './skeletons/zero';

/** Ways of writing, by digit. */
export const skeletons: readonly (readonly Skeleton[])[] = [zero, one, two, three, four, five, six, seven, eight, nine];
