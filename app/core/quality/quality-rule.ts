import type { LogRecord } from '../formats/records.ts';

/**
 * Something that is possible in a log but likely wrong. Never a reason to refuse a row:
 * what does not meet a rule is taken in and told as a warning with a count.
 */
export interface QualityRule {
  id: string;
  label: string;
  /** What was found, as a sentence for a count of 1 or more. Never holds a value. */
  sentence(count: number): string;
  /** What exactly is counted, with its limits. */
  definition: string;
  why: string;
  whatToDo: string;
  /**
   * True for what would tell one partner what another has said of a person or credential.
   * Told to coordinators only, and never a reason to let a partner's import wait.
   */
  isForCoordinators?: true;
}

/** The moments by which records are judged. All strings of ISO 8601 in UTC, compared as text. */
export interface QualityBounds {
  /** When the file was received. */
  receivedAt: string;
  /** 24 hours later: dates may be a day ahead in another time zone, and clocks differ. */
  dayLater: string;
  /** First day of the pilot, or empty when it is not known. */
  startsOn: string;
}

/** A rule that one record alone meets or does not. Called for every row: no dates, no regex. */
export interface RecordRule extends QualityRule {
  concerns(record: LogRecord, bounds: QualityBounds): boolean;
}

/** What the logs say of one credential. Minutes since 1970 in UTC, null when not known. */
export interface CredentialLife {
  firstOffered: number | null;
  firstAccepted: number | null;
  /** First issued or awarded. */
  firstIssued: number | null;
  firstVerified: number | null;
  /** Whether any of these is known by its day only. */
  isByDay: boolean;
  /** Whether it was awarded, offered, issued or delivered, at a known moment or not. */
  hasOrigin: boolean;
  /** Whether it was accepted, viewed, shared, presented or verified. */
  isUsed: boolean;
}

/** A rule about all that is known of one credential. */
export interface CredentialRule extends QualityRule {
  concernsLife(life: CredentialLife): boolean;
}

/** `1 event`, `1,200 events`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

const minutesPerDay = 24 * 60;

/**
 * How many minutes the first moment lies before the second; 0 or less when it does not.
 * When either is known by its day only, whole days are compared.
 */
export function minutesBefore(
  first: number | null,
  second: number | null,
  { isByDay }: Pick<CredentialLife, 'isByDay'>,
): number {
  if (first === null || second === null) return 0;
  if (!isByDay) return second - first;
  return (Math.floor(second / minutesPerDay) - Math.floor(first / minutesPerDay)) * minutesPerDay;
}
