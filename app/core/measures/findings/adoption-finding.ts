import { eventTypeLabel } from '../event-type-labels.ts';
import { dateLabel } from '../period-label.ts';

/** Events of one type by week; `counts` has one number for each of the weeks. */
export interface WeeklySeries {
  eventType: string;
  counts: readonly number[];
}

/** The event that tells most about adoption, of those a pilot may have. */
const headlines = ['issued', 'accepted', 'awarded', 'offered', 'verified'];

/**
 * The week with the most of what adoption is first measured by, in one sentence.
 * @param weeks Mondays, YYYY-MM-DD
 */
export function adoptionFinding(weeks: readonly string[], series: readonly WeeklySeries[]): string {
  const byHeadline = headlines.map((id) => series.find(({ eventType }) => eventType === id));
  const headline = byHeadline.find((found) => found !== undefined) ?? series[0];
  const most = Math.max(0, ...(headline?.counts ?? []));
  const busiest = headline ? weeks[headline.counts.indexOf(most)] : undefined;
  if (!headline || most === 0 || busiest === undefined) {
    return 'No events of this pilot have been imported yet';
  }
  const what = eventTypeLabel(headline.eventType);
  const total = headline.counts.reduce((sum, count) => sum + count, 0);
  const number = (count: number) => count.toLocaleString('en-US');
  return `${what}: ${number(total)} so far; the week of ${dateLabel(busiest)} saw the most, ${number(most)}`;
}
