import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Reads the page's data again every second for as long as work is under way. */
export function useRevalidateWhile(isRunning: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isRunning || state !== 'idle') return;
    const timer = setTimeout(revalidate, 1000);
    return () => clearTimeout(timer);
  }, [isRunning, state, revalidate]);
}
