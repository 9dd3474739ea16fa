import { dateLabel } from '../measures/period-label.ts';
import { type Finding, fail, notChecked, pass } from './credential-report.ts';
import { asList, isJsonObject, type JsonObject } from './json-object.ts';

/** XML Schema dateTimeStamp: the zone is required, so that a date means one moment. */
const dateTimeStamp =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** First and last moment of validity: names of data model 2.0, then of 1.1. */
const startKeys = ['validFrom', 'issuanceDate'] as const;
const endKeys = ['validUntil', 'expirationDate'] as const;

/**
 * Whether a credential and its signature are valid at a moment, by the dates that
 * stand in it. Says nothing about whether those dates are genuine.
 */
export function checkDates(document: JsonObject, now: Date): Finding {
  const proofs = asList(document.proof).filter(isJsonObject);
  const starts = namedValues(document, startKeys);
  const ends = namedValues(document, endKeys);
  const signedAt = proofs.flatMap((proof) => namedValues(proof, ['created']));
  const proofEnds = proofs.flatMap((proof) => namedValues(proof, ['expires']));
  const all = [starts, ends, signedAt, proofEnds].map((values) => values.map(readMoment));
  if (all.flat().includes(null)) {
    return notChecked(
      'A date in it is not written as the standard asks (year, month, day, time and time zone), so it was not judged.',
    );
  }
  const [start, end, signed, proofEnd] = all.map((values) => values.filter((at) => at !== null));
  const begins = latest(start ?? []);
  const finishes = earliest(end ?? []);
  if (begins && begins > now) return fail(`It is not valid yet: it begins on ${day(begins)}.`);
  if (finishes && finishes < now)
    return fail(`It has expired: it was valid until ${day(finishes)}.`);
  return checkProofDates(signed ?? [], proofEnd ?? [], now) ?? pass(validity(begins, finishes));
}

function checkProofDates(signed: Date[], ends: Date[], now: Date): Finding | null {
  // Five minutes for clocks that are not quite right, as the verification library allows.
  const soon = new Date(now.getTime() + 5 * 60_000);
  const signedLast = latest(signed);
  if (signedLast && signedLast > soon) {
    return fail(`Its signature is dated in the future: ${day(signedLast)}.`);
  }
  const ended = earliest(ends);
  if (ended && ended < now) return fail(`Its signature has expired: it held until ${day(ended)}.`);
  return null;
}

function validity(begins: Date | null, finishes: Date | null): string {
  if (begins && finishes) return `It is valid from ${day(begins)} until ${day(finishes)}.`;
  if (begins) return `It is valid since ${day(begins)} and names no end.`;
  if (finishes) return `It is valid until ${day(finishes)}.`;
  return 'It names no dates, so it does not expire.';
}

function namedValues(object: JsonObject, keys: readonly string[]): unknown[] {
  return keys.map((key) => object[key]).filter((value) => value !== undefined);
}

/** The moment, or null for anything that is no exact date, such as February 31. */
function readMoment(value: unknown): Date | null {
  const parts = typeof value === 'string' ? dateTimeStamp.exec(value) : null;
  if (!parts) return null;
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const calendar = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== dayOfMonth) return null;
  const moment = new Date(String(value));
  return Number.isNaN(moment.getTime()) ? null : moment;
}

const day = (date: Date) => dateLabel(date.toISOString().slice(0, 10));
const latest = (dates: Date[]) =>
  dates.reduce<Date | null>((last, date) => (last && last > date ? last : date), null);
const earliest = (dates: Date[]) =>
  dates.reduce<Date | null>((first, date) => (first && first < date ? first : date), null);
