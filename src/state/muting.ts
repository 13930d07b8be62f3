/** Which heads are silenced after a press of Mute or Solo. Pure; heads are counted from 0. */

/** `muted` with `head` silenced, or heard again. In ascending order. */
export function toggleMuted(muted: readonly number[], head: number): readonly number[] {
  return muted.includes(head) ? muted.filter((each) => each !== head) : [...muted, head].sort((a, b) => a - b);
}

/** Whether `head` is the only one of `count` that is heard. */
export function isSolo(muted: readonly number[], head: number, count: number): boolean {
  return count > 1 && muted.length === count - 1 && !muted.includes(head);
}

/** All but `head` of `count` silenced; none where `head` was already alone. */
export function toggleSolo(muted: readonly number[], head: number, count: number): readonly number[] {
  if (isSolo(muted, head, count)) return [];
  return Array.from({ length: count }, (_, each) => each).filter((each) => each !== head);
}
