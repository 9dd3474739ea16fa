import type { DateOrder } from '#app/core/formats/column-mapping.ts';
import type { SuggestedColumn } from '#app/core/mapping/suggest-columns.ts';
import { timeZones } from '#app/core/mapping/zone-offset.ts';

/** The orders of dates, in words and with one day in each. */
export const dateOrderLabels: Readonly<Record<DateOrder, string>> = {
  iso: 'Year-month-day (ISO), as 2025-03-04',
  month_day_year: 'Month, day, year, as 03/04/2025 for March 4',
  day_month_year: 'Day, month, year, as 04/03/2025 for March 4',
  year_month_day: 'Year, month, day, as 2025/03/04',
  excel_serial: 'Excel’s day numbers, as 45720 for March 4, 2025',
};

/** What may be done with times that name no offset. */
export const clockOptions: readonly { value: string; label: string }[] = [
  { value: 'day', label: 'Keep the day, leave the time out' },
  ...timeZones.map(({ id, label }) => ({ value: id, label: `Clocks of ${label}` })),
];

/** How sure a column was found, in a word and a tone. */
export function confidenceWords({ state, confidence, candidates }: SuggestedColumn): {
  tone: 'success' | 'info' | 'neutral';
  words: string;
} {
  if (state === 'found') return { tone: 'success', words: 'Found by name' };
  if (state === 'missing') {
    const count = candidates.length;
    return { tone: 'neutral', words: count > 1 ? `${count} columns may fit` : 'Not found' };
  }
  if (confidence >= 90) return { tone: 'info', words: 'Guessed: very likely' };
  return { tone: 'info', words: confidence >= 70 ? 'Guessed: likely' : 'Guessed: perhaps' };
}
