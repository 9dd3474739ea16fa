import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import { AgeBandWatch } from '#app/core/quality/age-band-watch.ts';
import { CredentialLives } from '#app/core/quality/credential-lives.ts';
import { compareWithOwn, type QualityFinding } from '#app/core/quality/quality-rules.ts';
import { replacesAnotherPartner } from '#app/core/quality/rules/replaces-another-partner.ts';
import type { BatchDescription } from '../store.ts';
import {
  isSame,
  latest,
  type MemoryBatch,
  type MemoryEvent,
  type MemoryRow,
  ofSamePartner,
} from './memory-batch.ts';

/** What is remarkable about a batch's credentials and people, seen with the batches before. */
export function findingsOfRows(
  rows: readonly MemoryRow[],
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  description: BatchDescription,
): QualityFinding[] {
  return [
    ...findingsOfCredentials(rows, earlier, references, description),
    ...findingsOfPeople(rows, earlier, references, description),
  ];
}

function findingsOfPeople(
  rows: readonly MemoryRow[],
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  { pilotCode, partner }: BatchDescription,
): QualityFinding[] {
  const watch = new AgeBandWatch();
  const inFile = new Map<string, Record<string, string>>();
  const own = ofSamePartner(partner, earlier);
  const replaced = new Set<string>();
  for (const { records } of rows) {
    for (const record of records) {
      if (record.kind !== 'person') continue;
      const ref = references('holder', pilotCode, record.holderPid);
      const before = inFile.get(ref) ?? latest('people', own, ref)?.attributes;
      const last = earlier.findLast(({ people }) => people.has(ref));
      const isOthers = last !== undefined && last.description.partner !== partner;
      if (
        isOthers &&
        !inFile.has(ref) &&
        !isSame(last.people.get(ref)?.attributes, record.attributes)
      ) {
        replaced.add(ref);
      }
      watch.note(ref, before?.age_band, record.attributes.age_band, inFile.has(ref));
      inFile.set(ref, record.attributes);
    }
  }
  const count = replaced.size;
  return [
    ...watch.findings(),
    ...(count === 0 ? [] : [{ rule: replacesAnotherPartner.id, count }]),
  ];
}

function findingsOfCredentials(
  rows: readonly MemoryRow[],
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  { pilotCode, partner }: BatchDescription,
): QualityFinding[] {
  const lives = new CredentialLives();
  const numbers = new Map<string, bigint>();
  for (const { records } of rows) {
    for (const record of records) {
      if (record.kind !== 'event' || record.credentialId === '') continue;
      const credential = references('credential', pilotCode, record.credentialId);
      numbers.set(credential, numbers.get(credential) ?? BigInt(numbers.size));
      note(lives, numbers.get(credential) ?? 0n, record);
    }
  }
  const asked = new Set(lives.withoutOrigin());
  const noteEvents = (batches: readonly MemoryBatch[]) => {
    for (const event of batches.flatMap(({ events }) => [...events.values()])) {
      const number = numbers.get(event.credentialId);
      if (number !== undefined && asked.has(number)) note(lives, number, event);
    }
  };
  const own = ofSamePartner(partner, earlier);
  noteEvents(own);
  const alone = lives.findings();
  noteEvents(earlier.filter((batch) => !own.includes(batch)));
  return compareWithOwn(lives.findings(), alone);
}

function note(
  lives: CredentialLives,
  credential: bigint,
  {
    eventType,
    occurredAt,
    datePrecision,
  }: Pick<MemoryEvent, 'eventType' | 'occurredAt' | 'datePrecision'>,
): void {
  const atMs = occurredAt === null ? null : Date.parse(occurredAt);
  lives.note(credential, eventType, atMs, datePrecision === 'day');
}
