import { dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import { groupFinding, overallFinding } from '#app/core/measures/findings/group-finding.ts';
import { lerFinding } from '#app/core/measures/findings/ler-finding.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { lerLabels } from '#app/core/measures/ler-labels.ts';
import type { Working } from '#app/core/measures/working.ts';
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
  cellsOfGroup,
  everyone,
  findingDays,
  type HiredGroup,
  type HiringPart,
  hiredGroup,
  hiredGroups,
  intervalNote,
  shareCells,
} from './hired-groups.ts';
import { shareFormula } from './hiring-formulas.ts';
import { releaseSource } from './open-results.ts';
import { cohortPeriod } from './released-groups.ts';
import { workingOf } from './released-working.ts';

export interface HiredShareView extends ChartFrame {
  working: Working;
  groups: HiredGroup[];
}

/** Shares hired of everybody and of each group of the chosen dimension. */
export function hiredSharesByGroup(part: HiringPart): HiredShareView {
  const { release, cohort, dimension, clock } = part;
  const all = hiredGroups(part);
  const [everybody, ...groups] = all;
  const outcome = clock.outcome(findingDays);
  const compared = groups.map((group) => ({ ...atFinding(group), isAnswer: group.isAnswer }));
  const by = dimension === '' ? '' : `, by ${dimensionLabel(dimension).toLowerCase()}`;
  return {
    ...frame(part, all, peopleText(everybody.n, `${clock.people}${by}`)),
    id: 'time-to-hire',
    finding:
      groups.length > 0
        ? groupFinding(outcome, compared)
        : overallFinding(outcome, clock.people, atFinding(everybody)),
    csvHref: chartHref(release.pilotCode, 'time-to-hire', addressOf(part)),
    footnotes: [
      intervalNote(all.flatMap(({ shares }) => shares)),
      ...bandNotes(all.flatMap(({ shares }) => shares)),
      ...(groups.length === 0 && dimension !== '' && cohort !== allCohorts
        ? ['Groups are published for several quarters together only.']
        : []),
    ],
    working: workingOf(release, shareCells(part), {
      ...{ formula: shareFormula(clock), table: clock.table, method: 'time-to-hire' },
    }),
    groups: all,
  };
}

/** Shares hired of people whose first application had an LER, and of those without. */
export function hiredSharesByLer(part: HiringPart): HiredShareView {
  const { release, cohort, clock } = part;
  const places = (['yes', 'no'] as const).map((ler) => ({
    ...{ ...everyone, ler, label: lerLabels[ler] },
  }));
  const groups = places.map((place) => hiredGroup(part, place));
  const [withLer, without] = groups.map(atFinding);
  const known = groups.every(({ n }) => n !== null);
  const n = known ? groups.reduce((sum, group) => sum + (group.n ?? 0), 0) : null;
  const wanted = (measure: string) =>
    measure === clock.base || measure.startsWith(`${clock.reached}_`);
  const cells = places.flatMap((place) =>
    cellsOfGroup(part, place).filter(({ measure }) => wanted(measure)),
  );
  return {
    ...frame(part, groups, peopleText(n, clock.people)),
    id: 'ler',
    finding:
      withLer && without ? lerFinding(clock.outcome(findingDays), withLer, without) : clock.label,
    csvHref: chartHref(release.pilotCode, 'ler', { release: String(release.number), cohort }),
    footnotes: [
      'An association, not an effect: people who applied with an LER may differ from the others in many ways, and nothing here is adjusted for that.',
      'Whether a person counts as with or without an LER is settled by the first application and does not change later.',
      intervalNote(groups.flatMap(({ shares }) => shares)),
      ...bandNotes(groups.flatMap(({ shares }) => shares)),
    ],
    working: workingOf(release, cells, {
      ...{ formula: shareFormula(clock), table: clock.table, method: 'time-to-hire' },
    }),
    groups,
  };
}

/** The rows of such a chart as a file: one for each group and horizon. */
export function hiredShareTable(
  { release, cohort, dimension, clock }: HiringPart,
  { groups, id }: HiredShareView,
): ChartTable {
  const isByLer = id === 'ler';
  return {
    columns: [
      ...['release', 'pilot', 'cohort', 'dimension', 'value', 'label', 'n', 'horizon_days'],
      ...['status', 'count', 'percent', 'ci_low', 'ci_high', 'method', 'clock'],
    ],
    rows: groups.flatMap(({ value, label, n, shares }) =>
      shares.map((share) => [
        ...[release.number, release.pilotCode, cohort],
        ...[value === '' || isByLer ? '' : dimension, value, label, n, Number(share.horizon)],
        ...[share.status, share.count, share.percent, share.ciLow, share.ciHigh, share.method],
        clock.id,
      ]),
    ),
  };
}

/** What was chosen, as it stands in an address. */
export function addressOf({ release, cohort, dimension, clock }: HiringPart) {
  return { clock: clock.id, release: String(release.number), cohort, dimension };
}

function frame(part: HiringPart, groups: readonly HiredGroup[], people: string) {
  const { release, cells, cohort, clock } = part;
  const shares = groups.flatMap((group) => group.shares);
  return {
    summary: joined(
      `${people}, by ${clock.cohortName}: ${cohortPeriod(cells, cohort)}.`,
      hiddenNote(shares, ['share', 'shares']),
    ),
    source: releaseSource(release),
    definition: clock.definition,
  };
}
