import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** False in the server's HTML and in the first paint, true as soon as scripts run. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
