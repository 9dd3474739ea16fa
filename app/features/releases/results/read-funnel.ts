import { cohortLabel, quarterOf } from '#app/core/measures/calendar.ts';
import { valueLabel } from '#app/core/measures/dimension-labels.ts';
import { funnelFinding } from '#app/core/measures/findings/funnel-finding.ts';
import type { ReleasedShare } from '#app/core/measures/findings/released-share.ts';
import { funnelWindowDays } from '#app/core/measures/funnel-steps.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { maturingCohorts } from '#app/core/measures/maturing-cohorts.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { measureLabel } from '#app/core/measures/release-tables.ts';
import { coverageSentence } from '#app/core/measures/verification-coverage.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import type { Release } from '#db/published/queries/releases.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { readCells } from '../read-release.ts';
import {
  bandNotes,
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import { type Choice, openResults, releaseSource } from './open-results.ts';
import {
  chosen,
  cohortChoices,
  cohortPeriod,
  groupChoices,
  shareOf,
  splitGroup,
} from './released-groups.ts';
import { workingOf } from './released-working.ts';

const base = 'reached_awarded';

type FunnelStepView = ReleasedShare & { id: string; count: number | null };

export interface FunnelView {
  choices: { release: Choice[]; cohort: Choice[]; group: Choice[] };
  chosen: { release: string; cohort: string; group: string };
  /** Null where this cohort is not published for this group. */
  chart: (ChartFrame & { steps: FunnelStepView[]; denominatorLabel: string }) | null;
  table: ChartTable;
  /** Quarters that are still maturing, as a sentence; empty when there are none. */
  maturing: string;
}

/**
 * The way from a first credential to a job, from released cells.
 * @param query `release`, `cohort` and `group` (`dimension:value`) as chosen on the page
 * @returns null while the pilot has no release
 * @throws AppError `not_found`, `sign_in_required`, `forbidden` or `invalid`
 */
export function readFunnel(
  context: FeatureContext,
  pilotCode: string,
  query: URLSearchParams,
): FunnelView | null {
  const opened = openResults(context, pilotCode, query);
  if (!opened) return null;
  const { release } = opened;
  const cells = readCells(context, release, { table: 'funnel' });
  const [cohorts, groups] = [cohortChoices(cells), groupChoices(cells)];
  const cohort = chosen(cohorts, query.get('cohort'), [allCohorts]);
  const group = chosen(groups, query.get('group'));
  const [dimension, value] = splitGroup(group);
  const rows = cells.filter(
    (cell) => cell.cohort === cohort && cell.dimension1 === dimension && cell.value1 === value,
  );
  return {
    choices: { release: opened.releaseChoices, cohort: cohorts, group: groups },
    chosen: { release: String(release.number), cohort, group },
    chart: rows.length === 0 ? null : funnelChart(opened.pilotCode, release, rows, cells, group),
    table: funnelTable(release, rows),
    maturing: maturingSentence(release, opened.pilotEndsOn),
  };
}

function funnelChart(
  pilotCode: string,
  release: Release,
  rows: readonly CellRow[],
  cells: readonly CellRow[],
  group: string,
): NonNullable<FunnelView['chart']> {
  const cohort = rows[0]?.cohort ?? allCohorts;
  const [dimension, value] = splitGroup(group);
  const who = dimension === '' ? '' : ` (${valueLabel(dimension, value)})`;
  const people = rows.find(({ measure }) => measure === base)?.count ?? null;
  const steps = rows.map(stepOf);
  const later = steps.filter(({ id }) => id !== base);
  return {
    id: 'funnel',
    finding: funnelFinding(people, later, funnelWindowDays),
    summary: joined(
      `${peopleText(people, `people with a first credential${who}`)}, entry quarters: ${cohortPeriod(cells, cohort)}.`,
      hiddenNote(steps, ['step', 'steps']),
    ),
    source: releaseSource(release),
    definition: {
      term: 'How steps are counted',
      text: `People of an entry quarter, from their first awarded or offered credential. A step counts when it and every step before it were reached within ${funnelWindowDays} days.`,
    },
    csvHref: chartHref(pilotCode, 'funnel', { release: String(release.number), cohort, group }),
    footnotes: [
      `Verification: ${coverageSentence({ sending: release.verifiersSending, known: release.verifiersKnown })}`,
      'Intervals are 95% intervals by Wilson’s method, in whole percents.',
      ...bandNotes(steps),
    ],
    working: workingOf(release, rows, {
      formula: [
        'share = count ÷ out of, of everybody who began, at each step',
        'limits: Wilson (1927), (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96, rounded outward to whole percents',
        `a person counts at a step who reached it and every step before it within ${funnelWindowDays} days, in whatever order`,
      ],
      ...{ table: 'funnel', method: 'what-is-counted' },
    }),
    steps,
    denominatorLabel: 'people with a first credential',
  };
}

function stepOf(cell: CellRow): FunnelStepView {
  const share = shareOf(cell, measureLabel('funnel', cell.measure));
  // Everybody has entered who is counted at all: no interval, and always all of them.
  const percent = cell.measure === base && cell.count !== null ? 100 : share.percent;
  return { ...share, percent, id: cell.measure, count: cell.count };
}

function funnelTable(release: Release, rows: readonly CellRow[]): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'cohort', 'dimension', 'value', 'step', 'label', 'status'],
      ...['count', 'denominator', 'percent', 'ci_low', 'ci_high'],
    ],
    rows: rows.map((cell) => {
      const { id, label, status, count, percent, ciLow, ciHigh } = stepOf(cell);
      return [
        ...[release.number, release.pilotCode, cell.cohort, cell.dimension1, cell.value1],
        ...[id, label, status, count, cell.denominator, percent, ciLow, ciHigh],
      ];
    }),
  };
}

function maturingSentence({ asOf }: Release, pilotEndsOn: string | null): string {
  const lastQuarter = pilotEndsOn === null ? null : quarterOf(pilotEndsOn);
  const maturing = maturingCohorts(asOf, funnelWindowDays).filter(
    ({ cohort }) => lastQuarter === null || cohort <= lastQuarter,
  );
  if (maturing.length === 0) return '';
  const quarters = maturing.map(
    ({ cohort, closesOn }) => `${cohortLabel(cohort)} (closes on ${dateLabel(closesOn)})`,
  );
  return `Still maturing, and not in these numbers: ${quarters.join(', ')}. People who began then have not all been watched for ${funnelWindowDays} days.`;
}
