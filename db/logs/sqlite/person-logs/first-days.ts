import type { Database } from 'better-sqlite3';
import { eventTypes } from '#app/core/formats/records.ts';
import { dayNumber } from '#app/core/measures/calendar.ts';
import { countedEventTypes } from '#app/core/measures/funnel-steps.ts';
import type { FirstDays } from '#app/core/measures/journey.ts';
import { msPerDay } from '../../calendar-days.ts';
import type { ReadOrder } from './batches.ts';
import type { SendersOfHolders } from './senders.ts';

// An event packed into one whole number, which is handed over in a third of the time that
// three take: below 2^53 for two thousand million holders.
const typesBound = 32;
const daysBound = 131_072;
/** Added to days, so that they are above 0 from the year 1888 on; 0 for an unknown day. */
const daysBefore1970 = 30_000;
/** Handed over at once, in half the time that one by one takes. */
const eventsAtOnce = 10_000;

/** The first day on which each holder had an event of each counted type. */
export class FirstDaysOfHolders {
  /** By holder and counted type: 0 for none. */
  readonly #days: Int32Array;

  /** @param places one more than the highest number of a holder */
  constructor(places: number) {
    this.#days = new Int32Array(places * countedEventTypes.length);
  }

  has(holder: number): boolean {
    const from = holder * countedEventTypes.length;
    for (let place = from; place < from + countedEventTypes.length; place += 1) {
      if (this.#days[place] !== 0) return true;
    }
    return false;
  }

  /** The days of one holder. */
  of(holder: number): FirstDays {
    return new DaysOfHolder(this.#days, holder * countedEventTypes.length);
  }

  /**
   * Notes a day, counted as packed events count it, unless an earlier one is known.
   * @param type place in `eventTypes`
   */
  note(holder: number, type: number, day: number): void {
    const counted = countedPlaces[type] ?? -1;
    if (counted === -1) return;
    const place = holder * countedEventTypes.length + counted;
    const known = this.#days[place] ?? 0;
    if (known === 0 || day < known) this.#days[place] = day;
  }
}

/** Read off when they are asked for: most are not. */
class DaysOfHolder implements FirstDays {
  constructor(
    readonly days: Int32Array,
    readonly from: number,
  ) {}

  get(eventType: string): number | undefined {
    const place = placesByName.get(eventType);
    const day = place === undefined ? 0 : (this.days[this.from + place] ?? 0);
    return day === 0 ? undefined : day - daysBefore1970;
  }
}

const placesByName: ReadonlyMap<string, number> = new Map<string, number>(
  countedEventTypes.map((type, place) => [type, place]),
);

/** For each event type its place among those that are counted, -1 for none. */
const countedPlaces = Int8Array.from(eventTypes, (type) => countedEventTypes.indexOf(type));

/**
 * Collects the first days of a pilot's holders up to `asOf`, and notes who has sent events of
 * whom, on whatever day. Takes four bytes for each holder and counted type.
 */
export function collectFirstDays(
  database: Database,
  { pilotCode, asOf, batches }: ReadOrder,
  places: number,
  senders: SendersOfHolders,
): FirstDaysOfHolders {
  const firsts = new FirstDaysOfHolders(places);
  const lastDay = dayNumber(asOf) + daysBefore1970;
  const packed = database
    .prepare<[number, number], number>(
      `SELECT (holder * ${typesBound} + type) * ${daysBound}
         + coalesce((at + ${daysBefore1970 * msPerDay}) / ${msPerDay}, 0)
       FROM events WHERE id BETWEEN ? AND ?`,
    )
    .pluck();
  for (const { first, last, batch } of rangesOf(database, pilotCode)) {
    const { partner = '', counts = false } = batches.get(batch) ?? {};
    const marks = senders.marksOf(partner);
    for (let from = first; from <= last; from += eventsAtOnce) {
      for (const event of packed.all(from, Math.min(last, from + eventsAtOnce - 1))) {
        const holderAndType = Math.floor(event / daysBound);
        const day = event - holderAndType * daysBound;
        const holder = Math.floor(holderAndType / typesBound);
        marks[holder] = 1;
        if (!counts || day === 0 || day > lastDay) continue;
        firsts.note(holder, holderAndType - holder * typesBound, day);
      }
    }
  }
  return firsts;
}

/** A batch's events lie side by side: where those of a pilot's batches begin and end. */
function rangesOf(database: Database, pilotCode: string) {
  return database
    .prepare<[string], { first: number; last: number; batch: number }>(
      `SELECT r.first_event AS first, r.last_event AS last, r.batch AS batch
       FROM batches b JOIN event_ranges r ON r.batch = b.id WHERE b.pilot_code = ?
       ORDER BY r.first_event`,
    )
    .all(pilotCode);
}
