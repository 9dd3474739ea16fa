import { qualityRules } from '#app/core/quality/quality-rules.ts';
import type { ImportRow } from '#db/records/queries/imports.ts';
import type { LogSender } from './list-senders.ts';

const monthsShown = 6;

/** How often a rule was not met in a partner's files, by the month in which they came. */
export interface WarningRow {
  key: string;
  partnerName: string;
  rule: string;
  label: string;
  definition: string;
  /** In the order of the months. */
  counts: number[];
}

interface SentFiles {
  sender: Pick<LogSender, 'slug' | 'name'>;
  files: readonly Pick<ImportRow, 'createdAt' | 'quality'>[];
}

/**
 * The warnings of the last six months, partner by partner and rule by rule; only where
 * there were any.
 * @param present `YYYY-MM-DD`
 */
export function warningsByMonth(
  senders: readonly SentFiles[],
  present: string,
): { months: string[]; rows: WarningRow[] } {
  const months = lastMonths(present);
  const rows = senders.flatMap(({ sender, files }) =>
    qualityRules.map(({ id, label, definition }) => ({
      ...{ key: `${sender.slug} ${id}`, partnerName: sender.name, rule: id, label, definition },
      counts: months.map((month) => countOf(files, id, month)),
    })),
  );
  return { months, rows: rows.filter(({ counts }) => counts.some((count) => count > 0)) };
}

function countOf(files: SentFiles['files'], ruleId: string, month: string): number {
  return files
    .filter(({ createdAt }) => createdAt.startsWith(month))
    .flatMap(({ quality }) => quality.filter(({ rule }) => rule === ruleId))
    .reduce((sum, { count }) => sum + count, 0);
}

/** The last months as `YYYY-MM`, oldest first, the present one included. */
function lastMonths(present: string): string[] {
  const [year = 0, month = 0] = present.split('-').map(Number);
  return Array.from({ length: monthsShown }, (_, index) => {
    const first = new Date(Date.UTC(year, month - monthsShown + index, 1));
    return first.toISOString().slice(0, 7);
  });
}
