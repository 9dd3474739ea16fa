import type { LogRecord } from '../formats/records.ts';
import type { QualityBounds } from './quality-rule.ts';
import { type QualityFinding, recordRules } from './quality-rules.ts';

/** The pilot as far as the quality of its logs is judged by it. */
export interface QualityFrame {
  /** `YYYY-MM-DD`, or null when it is not known. */
  startsOn: string | null;
  endsOn: string | null;
  /** When the file was received, ISO 8601 in UTC: what lies after it is in the future. */
  receivedAt: string;
}

const msPerDay = 86_400_000;

/**
 * Watches the records of one file for what is possible but likely wrong. Never a reason
 * to refuse a row: findings are warnings with counts.
 */
export class QualityWatch {
  readonly #bounds: QualityBounds;
  readonly #counts = new Float64Array(recordRules.length);

  constructor({ startsOn, receivedAt }: QualityFrame) {
    const dayLater = new Date(Date.parse(receivedAt) + msPerDay).toISOString();
    this.#bounds = { startsOn: startsOn ?? '', receivedAt, dayLater };
  }

  look(record: LogRecord): void {
    for (let index = 0; index < recordRules.length; index += 1) {
      if (recordRules[index]?.concerns(record, this.#bounds)) {
        this.#counts[index] = (this.#counts[index] ?? 0) + 1;
      }
    }
  }

  findings(): QualityFinding[] {
    return recordRules.flatMap(({ id }, index) => {
      const count = this.#counts[index] ?? 0;
      return count > 0 ? [{ rule: id, count }] : [];
    });
  }
}
