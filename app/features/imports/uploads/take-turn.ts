interface Turn {
  stop: AbortController;
  ended: Promise<void>;
}

/** Who writes to which upload now. One process alone serves uploads. */
const turns = new Map<string, Turn>();

/**
 * Does something with an upload when nobody else does. A piece that is still arriving is
 * asked to end first and keeps what has arrived: more often than not its connection is
 * dead, and the sender has come back on another one.
 * @param id of the upload
 * @param work ends soon after its signal is aborted
 */
export async function takeTurn<T>(
  id: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  for (let other = turns.get(id); other; other = turns.get(id)) {
    other.stop.abort();
    await other.ended;
  }
  const stop = new AbortController();
  let end = () => {};
  const ended = new Promise<void>((settle) => {
    end = settle;
  });
  turns.set(id, { stop, ended });
  try {
    return await work(stop.signal);
  } finally {
    turns.delete(id);
    end();
  }
}
