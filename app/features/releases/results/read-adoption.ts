import { compareEventTypes, eventTypeLabel } from '#app/core/measures/event-type-labels.ts';
import { adoptionFinding } from '#app/core/measures/findings/adoption-finding.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import {
  coverageSentence,
  verificationCoverage,
} from '#app/core/measures/verification-coverage.ts';
import type { Working } from '#app/core/measures/working.ts';
import { type ActivityTotalRow, listActivityTotals } from '#db/records/queries/activity-totals.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { pilotWithReadableReleases } from '../read-release.ts';
import { type ChartFrame, type ChartTable, chartHref, joined } from './chart-view.ts';
import type { Choice } from './open-results.ts';
import { chosen } from './released-groups.ts';

/** Longest stretch that is shown: five years of weeks, as many as a chart can be read with. */
const mostWeeks = 260;
const msPerWeek = 7 * 86_400_000;

/** The events by which adoption is first read; the others are shown when asked for. */
const mainEvents = ['issued', 'accepted', 'shared', 'presented', 'verified'];
const eventChoices: Choice[] = [
  { value: 'main', label: 'Main events' },
  { value: 'all', label: 'All events' },
];

export interface AdoptionView {
  choices: { events: Choice[] };
  chosen: { events: string };
  chart: ChartFrame & {
    weeks: string[];
    series: { eventType: string; label: string; counts: number[] }[];
  };
  table: ChartTable;
}

/**
 * Adoption over time: the live number of events by week and type. Holds no attribute
 * of a person, so it needs no release.
 * @param query `events` (`main` or `all`) as chosen on the page
 * @returns null when nothing has been imported yet
 * @throws AppError `not_found` or `sign_in_required`
 */
export function readAdoption(
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
): AdoptionView | null {
  const pilot = pilotWithReadableReleases(context, pilotCode);
  const every = listActivityTotals(context.records, pilot.id);
  const main = every.filter(({ eventType }) => mainEvents.includes(eventType));
  // A pilot whose logs hold nothing but other events has those as its main ones.
  const hasChoice = main.length > 0 && main.length < every.length;
  const choices = { events: hasChoice ? eventChoices : [] };
  const events = chosen(choices.events, query.get('events'));
  const totals = events === 'main' ? main : every;
  const [first, last] = [totals[0]?.week, totals.at(-1)?.week];
  if (first === undefined || last === undefined) return null;
  const all = mondays(first, last);
  const weeks = all.slice(-mostWeeks);
  const series = weeklySeries(totals, weeks);
  const coverage = verificationCoverage(listPilotPartners(context.records, pilot.id));
  const frame = adoptionFrame(pilot.code, events, weeks, series, coverageSentence(coverage));
  if (all.length > weeks.length) {
    frame.footnotes.push(`Only the latest ${mostWeeks} weeks are shown.`);
  }
  return {
    choices,
    chosen: { events },
    chart: { ...frame, weeks, series },
    table: adoptionTable(pilot.code, weeks, series),
  };
}

/** Events of each type by week, all partners together, in the order of a credential's life. */
function weeklySeries(totals: readonly ActivityTotalRow[], weeks: readonly string[]) {
  const place = new Map(weeks.map((week, index) => [week, index]));
  const counts = new Map<string, number[]>();
  for (const { week, eventType, events } of totals) {
    const index = place.get(week);
    if (index === undefined) continue;
    const ofType = counts.get(eventType) ?? weeks.map(() => 0);
    ofType[index] = (ofType[index] ?? 0) + events;
    counts.set(eventType, ofType);
  }
  return [...counts]
    .sort(([a], [b]) => compareEventTypes(a, b))
    .map(([eventType, ofType]) => ({
      eventType,
      label: eventTypeLabel(eventType),
      counts: ofType,
    }));
}

function adoptionFrame(
  pilotCode: string,
  chosenEvents: string,
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
    csvHref: chartHref(pilotCode, 'adoption', { events: chosenEvents }),
    footnotes: ['Weeks begin on Monday, in universal time.'],
    working: adoptionWorking(pilotCode, chosenEvents, series),
  };
}

/** Live totals have no release: what went in are the weeks of the file beside the chart. */
function adoptionWorking(
  pilotCode: string,
  events: string,
  series: AdoptionView['chart']['series'],
): Working {
  return {
    formula: [
      'each event of a log counts once, in the week of the day on which it happened',
      'all partners’ events of a type and week are added up',
    ],
    inputs: {
      file: 'adoption.csv',
      caption: 'Events of each type, all weeks together; the weeks stand in the file.',
      columns: ['Event', 'Events'],
      rows: series.map(({ label, counts }) => [
        label,
        counts.reduce((sum, count) => sum + count, 0),
      ]),
    },
    cohortRule: 'Events, not people. Nothing about a person is part of these totals.',
    release: {
      label: 'Live totals of the imported logs',
      href: chartHref(pilotCode, 'adoption', { events }),
      isFile: true,
    },
    methodHref: '/methods#what-is-counted',
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
