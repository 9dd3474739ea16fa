import type { LogRecord } from '../formats/records.ts';

/** The pilot as far as the quality of its logs is judged by it. */
export interface QualityFrame {
  /** `YYYY-MM-DD`, or null when it is not known. */
  startsOn: string | null;
  endsOn: string | null;
  /** When the file was received, ISO 8601 in UTC: what lies after it is in the future. */
  receivedAt: string;
}

/** How often one rule was not met. */
export interface QualityFinding {
  rule: string;
  count: number;
}

/**
 * Watches the records of one file for what is possible but likely wrong. Never a reason
 * to refuse a row: findings are warnings with counts.
 */
export class QualityWatch {
  readonly #counts = new Map<string, number>();

  constructor(readonly frame: QualityFrame) {}

  look(record: LogRecord): void {
    if (record.kind !== 'event' || record.occurredAt === null) return;
    if (record.occurredAt > this.frame.receivedAt) this.#count('in_the_future');
  }

  findings(): QualityFinding[] {
    return [...this.#counts].map(([rule, count]) => ({ rule, count }));
  }

  #count(rule: string): void {
    this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + 1);
  }
}
