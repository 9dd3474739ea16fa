/** How far the first release of a pilot has come. */
export interface FirstReleaseState {
  /** 0 to 100. */
  percentDone: number;
  /** Whether it waits for others to be built before it. */
  isWaiting: boolean;
}

/** How far the first release of a pilot has come, as a sentence. */
export function firstReleaseSentence({ percentDone, isWaiting }: FirstReleaseState): string {
  return isWaiting
    ? 'The first release of this pilot is waiting for its turn: releases are built one after the other.'
    : `The first release of this pilot is being built: ${percentDone}%.`;
}
