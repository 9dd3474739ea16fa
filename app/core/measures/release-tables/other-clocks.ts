import { withOutcome } from '../../disclosure/cell-members.ts';
import type { DraftRest } from '../../disclosure/draft-release.ts';
import { type GroupRow, groupRows } from '../group-rows.ts';
import { hiredByDay, hiringHorizonsDays, hiringWindowDays } from '../hire-histogram.ts';
import {
  credentialHolders,
  employerAttribute,
  endedBy,
  filledBy,
  filledUnknown,
  hiredWithinWindow,
  jobSeekers,
  membersOf,
} from '../people-attributes.ts';
import type { PilotTally } from '../pilot-tally.ts';
import type { ReleaseTable } from '../release-table.ts';
import { type HireRow, hireCells } from './hire-cells.ts';

const filledBase = 'people_hired';
const credentialBase = 'people';

/** How long jobs had been open when they were accepted: an employer's clock. */
export const timeToFillTable: ReleaseTable = {
  id: 'time_to_fill',
  label: 'Time to fill',
  description:
    'Of the people hired, how many accepted a job that had been open for at most 30, 60, 90 ' +
    'and 180 days. It speaks of jobs that were filled: how many stayed open is not known.',
  unit: 'person',
  unitLabel: 'People hired whose job’s day of opening is known',
  cohortRule:
    'A cohort is everybody whose first application was made in the quarter and who was ' +
    `hired within ${hiringWindowDays} days of it. It is published with the other numbers of the quarter.`,
  baseMeasure: filledBase,
  measures: [
    {
      id: filledBase,
      label: 'People hired',
      definition: 'People hired whose job’s day of opening is in the file.',
    },
    ...hiringHorizonsDays.map((days) => ({
      id: `filled_by_${days}`,
      label: `Job open for at most ${days} days`,
      definition: `Of those, people who accepted a job at most ${days} days after it was opened.`,
    })),
  ],
  draft: (facts) => {
    const { tally, sizeClass } = facts;
    const { filling, hiring, jobSeekerDimensionValues, collected } = tally;
    const isCollected = collected.applicationColumns.has('requisitionOpenedOn');
    const split = sizeClass.splitsFurtherTables ? jobSeekerDimensionValues : [];
    const rows = groupRows(hiring.cohortNames(), facts, split);
    const table = { table: 'time_to_fill', base: filledBase, hired: 'filled_by', isCollected };
    const cells = rows.flatMap((row) => {
      const histogram = filling.sum(row.cohorts, row.dimension, row.value);
      return hireCells({ ...table, ...jobsFilled }, { ...row, ler: 'all', histogram });
    });
    const rests = isCollected ? rows.map((row) => restOfHired(row, tally)) : [];
    return { cells, curves: [], rests };
  },
};

/** Of those hired within the window, by how long their job had been open. */
const jobsFilled = {
  members: (row: HireRow) => membersOf(jobSeekers, row, filledBy(null)),
  hiredBy: (days: number) => filledBy(days),
};

/** Those hired whose job’s day of opening is not known: the rest of those hired. */
function restOfHired(row: GroupRow, { filling, hiring }: PilotTally): DraftRest {
  const { cohorts, dimension, value } = row;
  const hired = hiredByDay(hiring.sum(cohorts, dimension, value))[hiringWindowDays] ?? 0;
  const known = filling.sum(cohorts, dimension, value).people;
  const group = withOutcome(membersOf(jobSeekers, row, hiredWithinWindow), filledUnknown());
  return { members: group, count: hired - known, within: 'step', employerAttribute };
}

/** From the first credential to a job: a pilot's clock. */
export const credentialToHireTable: ReleaseTable = {
  id: 'credential_to_hire',
  label: 'From first credential to hire',
  description:
    'How many people accepted an offer within 30, 60, 90 and 180 days of their first awarded ' +
    'or offered credential, whether they applied with it or not. People who made no ' +
    'application that the pilot knows of are counted as not hired.',
  unit: 'person',
  unitLabel: 'People with a first credential',
  cohortRule:
    'A cohort is everybody whose first credential was awarded or offered in the quarter. ' +
    'It is published once 180 days have passed since the quarter’s last day.',
  baseMeasure: credentialBase,
  measures: [
    {
      id: credentialBase,
      label: 'People with a first credential',
      definition: 'People whose first credential was awarded or offered in the quarter.',
    },
    ...hiringHorizonsDays.map((days) => ({
      id: `hired_by_${days}`,
      label: `Hired within ${days} days of a first credential`,
      definition: `Of those, people who accepted an offer within ${days} days of it.`,
    })),
  ],
  draft: (facts) => {
    const { credentialToHire, dimensionValues, collected } = facts.tally;
    const isCollected = collected.applicationColumns.has('acceptedOn');
    const table = { table: 'credential_to_hire', base: credentialBase, hired: 'hired_by' };
    const rows = groupRows(credentialToHire.cohortNames(), facts, dimensionValues);
    const cells = rows.flatMap((row) => {
      const histogram = credentialToHire.sum(row.cohorts, row.dimension, row.value);
      const own: HireRow = { ...row, ler: 'all', histogram };
      return hireCells({ ...table, isCollected, ...holdersHired }, own);
    });
    return { cells, curves: [] };
  },
};

const holdersHired = {
  members: (row: HireRow) => membersOf(credentialHolders, row),
  hiredBy: (days: number) => endedBy('hire', ['hired'], days),
};
