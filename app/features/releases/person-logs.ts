import type { PersonLogs } from '#app/core/measures/pilot-counter.ts';
import type { LogsStore } from '#db/logs/store.ts';

/**
 * The logs of a pilot, person by person. The streams come ordered by holder, so
 * they are read side by side and no more than one person is held at a time.
 * @param asOf `YYYY-MM-DD`; nothing later is read
 */
export function* personLogs(
  logs: LogsStore,
  pilotCode: string,
  asOf: string,
): Generator<PersonLogs> {
  const events = new HolderStream(logs.firstEvents(pilotCode, asOf));
  const people = new HolderStream(logs.people(pilotCode));
  const applications = new HolderStream(logs.applications(pilotCode, asOf));
  const senders = new HolderStream(logs.sendersOfPeople(pilotCode));
  try {
    for (;;) {
      const waiting = [events, people, applications].flatMap(({ holder }) => holder ?? []);
      const [holder] = waiting.sort();
      if (holder === undefined) return;
      // Whoever is known by what was sent later than the day that is looked at is nobody here yet.
      senders.skipTo(holder);
      const dates = events.takeOf(holder);
      yield {
        firstDates: new Map(dates.map(({ eventType, firstOn }) => [eventType, firstOn])),
        attributes: people.takeOf(holder).at(-1)?.attributes ?? null,
        applications: applications.takeOf(holder),
        knownBy: senders.takeOf(holder).map(({ partner }) => `partner:${partner}`),
      };
    }
  } finally {
    for (const stream of [events, people, applications, senders]) stream.close();
  }
}

/** A stream ordered by holder, of which the next record can be seen before it is taken. */
class HolderStream<T extends { holderRef: string }> {
  private readonly records: Iterator<T>;
  private next: IteratorResult<T>;

  constructor(records: Iterable<T>) {
    this.records = records[Symbol.iterator]();
    this.next = this.records.next();
  }

  /** Whose record comes next; undefined at the end. */
  get holder(): string | undefined {
    return this.next.done ? undefined : this.next.value.holderRef;
  }

  /** Takes all records of the holder whose turn it is, possibly none. */
  takeOf(holder: string): T[] {
    const taken: T[] = [];
    while (!this.next.done && this.next.value.holderRef === holder) {
      taken.push(this.next.value);
      this.next = this.records.next();
      if (this.holder !== undefined && this.holder < holder) {
        throw new Error('The logs came out of order: people would be counted twice.');
      }
    }
    return taken;
  }

  /** Leaves out records of holders that come before one. */
  skipTo(holder: string): void {
    while (!this.next.done && this.next.value.holderRef < holder) this.next = this.records.next();
  }

  /** Ends a stream that was not read to its end, so that it lets go of the file. */
  close(): void {
    if (!this.next.done) this.records.return?.();
  }
}
