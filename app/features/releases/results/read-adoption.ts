import { compareEventTypes, eventTypeLabel } from '#app/core/measures/event-type-labels.ts';
import { adoptionFinding } from '#app/core/measures/findings/adoption-finding.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import {
  coverageSentence,
  verificationCoverage,
} from '#app/core/measures/verification-coverage.ts';
import { listActivityTotals } from '#db/records/queries/activity-totals.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { pilotWithReadableReleases } from '../read-release.ts';
import { type ChartFrame, type ChartTable, chartHref, joined } from './chart-view.ts';

/** Longest stretch that is shown: five years of weeks, as many as a chart can be read with. */
const mostWeeks = 260;
const msPerWeek = 7 * 86_400_000;

export interface AdoptionView {
  chart: ChartFrame & {
    weeks: string[];
    series: { eventType: string; label: string; counts: number[] }[];
  };
  table: ChartTable;
}

/**
 * Adoption over time: the live number of events by week and type. Holds no attribute
 * of a person, so it needs no release.
 * @returns null when nothing has been imported yet
 * @throws AppError `not_found` or `sign_in_required`
 */
export function readAdoption(context: FeatureContext, pilotCode: string): AdoptionView | null {
  const pilot = pilotWithReadableReleases(context, pilotCode);
  const totals = listActivityTotals(context.records, pilot.id);
  const [first, last] = [totals[0]?.week, totals.at(-1)?.week];
  if (first === undefined || last === undefined) return null;
  const all = mondays(first, last);
  const weeks = all.slice(-mostWeeks);
  const place = new Map(weeks.map((week, index) => [week, index]));
  const counts = new Map<string, number[]>();
  for (const { week, eventType, events } of totals) {
    const index = place.get(week);
    if (index === undefined) continue;
    const ofType = counts.get(eventType) ?? weeks.map(() => 0);
    ofType[index] = (ofType[index] ?? 0) + events;
    counts.set(eventType, ofType);
  }
  const series = [...counts]
    .sort(([a], [b]) => compareEventTypes(a, b))
    .map(([eventType, ofType]) => ({
      eventType,
      label: eventTypeLabel(eventType),
      counts: ofType,
    }));
  const coverage = verificationCoverage(listPilotPartners(context.records, pilot.id));
  const frame = adoptionFrame(pilot.code, weeks, series, coverageSentence(coverage));
  if (all.length > weeks.length) {
    frame.footnotes.push(`Only the latest ${mostWeeks} weeks are shown.`);
  }
  return { chart: { ...frame, weeks, series }, table: adoptionTable(pilot.code, weeks, series) };
}

function adoptionFrame(
  pilotCode: string,
  weeks: readonly string[],
  series: AdoptionView['chart']['series'],
  coverage: string,
): ChartFrame {
  const events = series.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  const [first = '', last = ''] = [weeks[0], weeks.at(-1)];
  const verified = series.some(({ eventType }) => eventType === 'verified');
  return {
    id: 'adoption',
    finding: adoptionFinding(weeks, series),
    summary: joined(
      `n = ${events.toLocaleString('en-US')} events in the weeks from ${dateLabel(first)} to ${dateLabel(last)}.`,
      verified ? coverage : '',
    ),
    source: 'live totals of the imported logs, every event counted once.',
    definition: {
      term: 'What is counted',
      text: 'Events in the logs that partners sent, by the week in which they happened. One person can have many. Events whose date is not known are left out, and a partner that sends no log adds nothing.',
    },
    csvHref: chartHref(pilotCode, 'adoption'),
    footnotes: ['Weeks begin on Monday, in universal time.'],
  };
}

function adoptionTable(
  pilotCode: string,
  weeks: readonly string[],
  series: AdoptionView['chart']['series'],
): ChartTable {
  return {
    columns: ['pilot', 'week', ...series.map(({ eventType }) => eventType)],
    rows: weeks.map((week, index) => [
      pilotCode,
      week,
      ...series.map(({ counts }) => counts[index] ?? 0),
    ]),
  };
}

function mondays(first: string, last: string): string[] {
  const weeks: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += msPerWeek) {
    weeks.push(new Date(at).toISOString().slice(0, 10));
  }
  return weeks;
}
