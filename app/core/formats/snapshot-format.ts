import { achievementTypes } from './achievement-types.ts';
import { eventRecord } from './event-record.ts';
import type { Moment } from './fields/moment.ts';
import { RowReader } from './fields/row-reader.ts';
import { vendorMoment } from './fields/vendor-moment.ts';
import { type FormatColumn, type LogFormat, templateOf, type VocabularyRow } from './log-format.ts';
import type { EventRecord, EventType } from './records.ts';

/** A column of dates: when it holds one, that happened then. */
interface SnapshotDate {
  column: string;
  eventType: EventType;
  note: string;
}

/** A word in a column, or a count of one or more, and what it says has happened. */
interface SnapshotWord {
  column: string;
  /** Compared without regard to capitals. With `isCount` only shown: any number above 0 is meant. */
  vendorWord: string;
  isCount?: boolean;
  /** A row with this word says nothing else either, whatever dates it holds. */
  isNothingYet?: boolean;
  eventTypes: readonly EventType[];
  note: string;
}

/** A vendor's export of credentials as they stand today, one a row. */
export interface SnapshotDescription {
  /** Begins the ids of its events. */
  vendor: string;
  id: string;
  label: string;
  holds: string;
  columns: readonly FormatColumn[];
  /** Column of pseudonymous ids of people. */
  person: string;
  /** Column that names the credential. */
  credential: string;
  /** Columns that name it together when that one is empty or absent. */
  credentialElse?: readonly string[];
  dates: readonly SnapshotDate[];
  words: readonly SnapshotWord[];
  /** Columns kept with each event. An achievement type that is not on the list stays empty. */
  kept?: { achievementType?: string; channel?: string; issuerId?: string };
  credentialFormat?: EventRecord['credentialFormat'];
}

const achievements = new Set<string>(achievementTypes);

/**
 * Makes the format of a snapshot. A snapshot has no history, so that each row is taken
 * apart into what it says has happened: the same tables of dates and words that are
 * shown to whoever sends the file decide it. What has no date in the file stays without
 * one, under an id of its own, so that a later export can still add the date.
 */
export function snapshotFormat(description: SnapshotDescription): LogFormat {
  const { id, label, holds, dates, words } = description;
  const columns = description.columns.map((one) => withCodes(one, words));
  const reading = new SnapshotReading({ ...description, columns });
  return {
    id,
    label,
    holds,
    layout: 'delimited',
    isSnapshot: true,
    columns,
    vocabulary: [
      ...dates.map(({ eventType, ...row }) => ({
        ...row,
        vendorWord: 'a date',
        eventTypes: [eventType],
      })),
      ...words.map(
        ({ column, vendorWord, eventTypes, note }): VocabularyRow => ({
          column,
          vendorWord,
          eventTypes,
          note,
        }),
      ),
    ],
    template: templateOf(columns),
    readRow: (cells) => reading.readRow(cells),
  };
}

/** A column of words names them as its codes. */
function withCodes(column: FormatColumn, words: readonly SnapshotWord[]): FormatColumn {
  const codes = words
    .filter((word) => word.column === column.name && !word.isCount)
    .map(({ vendorWord }) => vendorWord);
  return codes.length > 0 ? { ...column, codes } : column;
}

class SnapshotReading {
  readonly #description: SnapshotDescription;
  readonly #reader: RowReader;
  readonly #places: ReadonlyMap<string, number>;
  readonly #dates: readonly { place: number; eventType: EventType }[];
  readonly #words: readonly { place: number; words: readonly SnapshotWord[] }[];

  constructor(description: SnapshotDescription) {
    this.#description = description;
    this.#reader = new RowReader(description.columns);
    this.#places = new Map(description.columns.map(({ name }, place) => [name, place]));
    this.#dates = description.dates.map(({ column, eventType }) => ({
      place: this.#placeOf(column),
      eventType,
    }));
    const wordColumns = [...new Set(description.words.map(({ column }) => column))];
    this.#words = wordColumns.map((column) => ({
      place: this.#placeOf(column),
      words: description.words.filter((word) => word.column === column),
    }));
  }

  readRow(cells: readonly string[]) {
    const { kept = {}, credentialFormat = '' } = this.#description;
    this.#reader.start(cells);
    const holderPid = this.#reader.pid(this.#placeOf(this.#description.person));
    const happened = this.#readEvents();
    const achievementType = this.#text(kept.achievementType);
    const shared = {
      holderPid,
      credentialFormat,
      achievementType: achievements.has(achievementType) ? achievementType : '',
      channel: this.#text(kept.channel),
      issuerId: this.#text(kept.issuerId),
      credentialId: this.#readCredential(holderPid),
    };
    const { problems } = this.#reader;
    if (problems.length > 0) return { records: [], problems };
    const records = [...happened].map(([eventType, moment]) =>
      eventRecord({
        eventId: `${this.#description.vendor}:${shared.credentialId}:${eventType}${moment ? '' : ':undated'}`,
        eventType,
        occurredAt: moment?.at ?? null,
        datePrecision: moment?.precision ?? 'unknown',
        ...shared,
      }),
    );
    return { records, problems };
  }

  /** What has happened, each with when if the file says so. */
  #readEvents(): Map<EventType, Moment | null> {
    const happened = new Map<EventType, Moment | null>();
    for (const { place, eventType } of this.#dates) {
      const moment = vendorMoment(this.#reader, place);
      if (moment) happened.set(eventType, moment);
    }
    for (const { place, words } of this.#words) {
      const word = this.#readWord(place, words);
      if (word?.isNothingYet) return new Map();
      for (const eventType of word?.eventTypes ?? []) {
        if (!happened.has(eventType)) happened.set(eventType, null);
      }
    }
    return happened;
  }

  #readWord(place: number, words: readonly SnapshotWord[]): SnapshotWord | undefined {
    const counted = words.find(({ isCount }) => isCount);
    if (counted) return (this.#reader.number(place, 0) ?? 0) > 0 ? counted : undefined;
    const value = this.#reader.cell(place).toLowerCase();
    if (value === '') return undefined;
    const word = words.find(({ vendorWord }) => vendorWord.toLowerCase() === value);
    if (word) return word;
    const expected = words.map(({ vendorWord }) => vendorWord).join(', ');
    this.#reader.refuse(place, 'unknown_code', `One of these is expected: ${expected}.`);
    return undefined;
  }

  #readCredential(holderPid: string): string {
    const { credential, credentialElse } = this.#description;
    const own = this.#text(credential);
    if (own !== '' || credentialElse === undefined) return own;
    const parts = credentialElse.map((column) => this.#text(column));
    const empty = parts.indexOf('');
    if (empty >= 0) {
      this.#reader.refuse(
        this.#placeOf(credentialElse[empty] ?? credential),
        'required',
        `This column must not be empty where “${credential}” is.`,
      );
    }
    return [...parts, holderPid].join(':');
  }

  #text(column: string | undefined): string {
    return column === undefined ? '' : this.#reader.text(this.#placeOf(column));
  }

  #placeOf(column: string): number {
    const place = this.#places.get(column);
    if (place === undefined) throw new Error(`The format has no column ${column}.`);
    return place;
  }
}
