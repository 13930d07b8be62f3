/** Chinese text of the lesson. Knows no other area. */

import type { lesson as english } from '../en/lesson';

export const lesson = {
  'lesson.title': '我看到的是什么？',
} satisfies Record<keyof typeof english, string>;
