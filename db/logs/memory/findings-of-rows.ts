import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import { CredentialLives } from '#app/core/quality/credential-lives.ts';
import type { QualityFinding } from '#app/core/quality/quality-rules.ts';
import type { MemoryBatch, MemoryEvent, MemoryRow } from './memory-batch.ts';

/** What is remarkable about the credentials of a batch, seen with those of earlier batches. */
export function findingsOfRows(
  rows: readonly MemoryRow[],
  earlier: readonly MemoryBatch[],
  references: ReferenceMaker,
  pilotCode: string,
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
  for (const event of earlier.flatMap(({ events }) => [...events.values()])) {
    const number = numbers.get(event.credentialId);
    if (number !== undefined && asked.has(number)) note(lives, number, event);
  }
  return lives.findings();
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
