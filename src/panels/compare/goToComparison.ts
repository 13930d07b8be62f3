/** Takes a person to the comparison on the page. Knows where it is, not what it shows. */

/** The element that holds it. */
export const placeId = 'comparison';

export function goToComparison(): void {
  const place = document.getElementById(placeId);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'start' });
}
