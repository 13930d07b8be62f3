/** Whether an element is in sight, so that what it shows is asked for only then. Knows nothing of what it shows. */

import { type RefObject, useEffect, useState } from 'react';

/** Of the element that `ref` is given to at the first drawing; false before. */
export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return seen;
}
