import { useEffect, useRef, useState } from 'react';

const fewestMs = 2000;

/**
 * What changes quickly, said at most every two seconds to those who hear the page. Stands
 * beside what is seen, which may change as often as it likes.
 */
export function SpokenStatus({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  const saidAt = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, saidAt.current + fewestMs - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="sr-only" aria-live="polite">
      {spoken}
    </p>
  );
}
