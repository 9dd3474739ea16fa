import { cohortLabel, isQuarter } from '#app/core/measures/calendar.ts';
import { cohortFinding } from '#app/core/measures/findings/cohort-finding.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { lerLabels } from '#app/core/measures/ler-labels.ts';
import type { MaturingCohort } from '#app/core/measures/maturing-cohorts.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import type { Working } from '#app/core/measures/working.ts';
import type { CellRow } from '#db/published/queries/cells.ts';
import {
  bandNotes,
  type ChartFrame,
  type ChartTable,
  chartHref,
  hiddenNote,
  joined,
  peopleText,
} from './chart-view.ts';
import {
  atFinding,
  everyone,
  findingDays,
  type HiredGroup,
  type HiringPart,
  hiredGroup,
  intervalNote,
} from './hired-groups.ts';
import { shareFormula } from './hiring-formulas.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';
import { workingOf } from './released-working.ts';

/** Whose quarters: everybody's, or those of people with or without an LER. */
export type CohortPeople = 'all' | 'yes' | 'no';

/** An entry quarter with its shares, or one that is still maturing and has none. */
interface CohortQuarter extends Pick<HiredGroup, 'n' | 'shares'> {
  cohort: string;
  label: string;
  /** The day on which it closes, in words; empty once it is closed. */
  closesOn: string;
}

export interface CohortView extends ChartFrame {
  working: Working;
  quarters: CohortQuarter[];
}

/** Entry quarters by horizon, in the order of time, the young ones marked as maturing. */
export function cohortView(
  part: HiringPart,
  people: CohortPeople,
  maturing: readonly MaturingCohort[],
): CohortView {
  const { release, cells, clock } = part;
  const closed = closedQuarters(cells).map((cohort) => quarterView(part, people, cohort));
  const used = cellsOfPeople(part, people).filter(({ cohort }) => isQuarter(cohort));
  const shares = closed.flatMap((quarter) => quarter.shares);
  const whole = hiredGroup(
    { ...part, cohort: allCohorts },
    { ...everyone, ler: people, label: '' },
  );
  const outcome = clock.outcome(findingDays);
  const who = people === 'all' ? outcome : `${lerLabels[people]}, ${lower(outcome)}`;
  return {
    id: `cohorts-${people}`,
    finding: cohortFinding(who, closed.map(atFinding)),
    summary: joined(
      `${peopleText(whole.n, clock.people)}, by ${clock.cohortName}: ${cohortPeriod(cells, allCohorts)}.`,
      hiddenNote(shares, ['share', 'shares']),
      maturingNote(maturing.length),
    ),
    source: releaseSource(release),
    definition: clock.definition,
    csvHref: chartHref(release.pilotCode, 'cohorts', {
      ...{ clock: clock.id, release: String(release.number), people },
    }),
    footnotes: [
      'A quarter is published once 180 days have passed since its last day, so that everybody in it has been watched for as long. Until then it is maturing, and no number of it is shown.',
      intervalNote(shares),
      ...bandNotes(shares, 'in the table'),
    ],
    working: workingOf(release, used, {
      ...{ formula: shareFormula(clock), table: clock.table, method: 'cohorts' },
    }),
    quarters: [
      ...closed.map(({ label, ...rest }) => ({ ...rest, label })),
      ...maturing.map(maturingView),
    ],
  };
}

/** One row for each quarter and horizon; quarters still maturing have no numbers. */
export function cohortTable(
  { release, clock }: HiringPart,
  people: CohortPeople,
  { quarters }: CohortView,
): ChartTable {
  return {
    columns: [
      ...['release', 'pilot', 'clock', 'ler', 'cohort', 'closes_on', 'n', 'horizon_days'],
      ...['status', 'count', 'percent', 'ci_low', 'ci_high', 'method'],
    ],
    rows: quarters.flatMap(({ cohort, closesOn, n, shares }) => {
      const start = [release.number, release.pilotCode, clock.id, people, cohort, closesOn, n];
      if (closesOn !== '') return [[...start, null, 'maturing', null, null, null, null, '']];
      return shares.map(({ horizon, status, count, percent, ciLow, ciHigh, method }) => [
        ...[...start, Number(horizon), status, count, percent, ciLow, ciHigh, method],
      ]);
    }),
  };
}

/** The cells by quarter of everybody, or of people with or without an LER. */
export function cellsOfPeople({ cells, clock }: HiringPart, people: CohortPeople): CellRow[] {
  return cells.filter(
    ({ dimension1, ler, measure }) =>
      dimension1 === '' &&
      ler === people &&
      (measure === clock.base || measure.startsWith(`${clock.reached}_`)),
  );
}

function maturingNote(quarters: number): string {
  if (quarters === 0) return '';
  return quarters === 1
    ? 'One more quarter is still maturing.'
    : `${quarters} more quarters are still maturing.`;
}

function quarterView(part: HiringPart, people: CohortPeople, cohort: string) {
  const label = cohortLabel(cohort);
  const place = { ...everyone, ler: people, label };
  return { ...hiredGroup({ ...part, cohort }, place), cohort, closesOn: '' };
}

function maturingView({ cohort, closesOn }: MaturingCohort): CohortQuarter {
  return { cohort, label: cohortLabel(cohort), closesOn: dateLabel(closesOn), n: null, shares: [] };
}

function closedQuarters(cells: readonly CellRow[]): string[] {
  return [...new Set(cells.map(({ cohort }) => cohort).filter(isQuarter))].sort();
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
