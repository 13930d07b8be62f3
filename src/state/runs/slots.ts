/** Which runs are drawn over one another, each in a place of its own that decides its colour. Pure. */

/** As many as there are colours that can be told apart. */
export const mostOverlaid = 10;

type Slots = readonly (string | null)[];

/** The place of a run; null where it is not drawn. */
export function slotOf(slots: Slots, id: string): number | null {
  const place = slots.indexOf(id);
  return place < 0 ? null : place;
}

/** The first place that is free; it may be beyond the last one. */
export function freeSlot(slots: Slots): number {
  const place = slots.indexOf(null);
  return place < 0 ? slots.length : place;
}

/** Without a run: the others keep their places. */
export function withoutId(slots: Slots, id: string): Slots {
  return slots.map((each) => (each === id ? null : each));
}
