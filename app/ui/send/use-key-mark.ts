import { useEffect, useState } from 'react';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';

/** An identifier that nobody has. */
const nobody = 'milepost linkage key check';
const markCharacters = 6;

/**
 * Characters by which people can tell that they hold the same key; empty while they are
 * being made, null where the browser makes no ids.
 */
export function useKeyMark(linkageKey: Uint8Array): string | null {
  const [mark, setMark] = useState<string | null>('');
  useEffect(() => {
    let isCurrent = true;
    markOf(linkageKey).then((made) => {
      if (isCurrent) setMark(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [linkageKey]);
  return mark;
}

async function markOf(linkageKey: Uint8Array): Promise<string | null> {
  // Undefined on pages without https, whatever the declarations say.
  if (!('subtle' in globalThis.crypto)) return null;
  const maker = await HolderPidMaker.withKey(linkageKey);
  const [pid = ''] = await maker.makeHolderPids([nobody]);
  return pid.slice(2, 2 + markCharacters);
}
