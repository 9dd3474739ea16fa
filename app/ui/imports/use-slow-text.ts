import { useEffect, useRef, useState } from 'react';

/**
 * A text that changes often, as it may be read aloud: it changes at once when it has not
 * done so for a while, and otherwise when that while is over.
 * @param everyMs shortest time between two changes
 */
export function useSlowText(text: string, everyMs: number): string {
  const [slow, setSlow] = useState(text);
  const changedAt = useRef(0);
  useEffect(() => {
    if (text === slow) return;
    const wait = Math.max(0, changedAt.current + everyMs - performance.now());
    const timer = setTimeout(() => {
      changedAt.current = performance.now();
      setSlow(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, slow, everyMs]);
  return slow;
}
