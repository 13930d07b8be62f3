/** English text of the lesson: what one is looking at, and what to try. Its keys are the ones every language must have. */

export const lesson = {
  'lesson.title': 'What am I looking at?',
} as const;
