import type { DraftCell, SumRelation } from '../../disclosure/draft-release.ts';
import { cellKey, cellPlaces, groupRows, sumRelations } from '../group-rows.ts';
import { hiringHorizonsDays, hiringWindowDays } from '../hire-histogram.ts';
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
  draft: (facts, earlier) => {
    const { filling, hiring, jobSeekerDimensionValues, collected } = facts.tally;
    const isCollected = collected.applicationColumns.has('requisitionOpenedOn');
    const rows = groupRows(hiring.cohortNames(), facts, jobSeekerDimensionValues);
    const table = { table: 'time_to_fill', base: filledBase, hired: 'filled_by', isCollected };
    const cells = rows.flatMap((row) => {
      const histogram = filling.sum(row.cohorts, row.dimension, row.value);
      return hireCells(table, { ...row, ler: 'all', histogram });
    });
    const relations = sumRelations(cells, earlier.length);
    const rest = restOfHired(cells, earlier);
    return {
      cells: [...cells, ...rest.cells],
      relations: [...relations, ...rest.relations],
      curves: [],
    };
  },
};

/**
 * Everybody hired is either of a known day of opening or not: with the number hired
 * published, the one gives the other away.
 */
function restOfHired(cells: readonly DraftCell[], earlier: readonly DraftCell[]) {
  const hiring = cellPlaces(earlier, 'hiring');
  const rest: DraftCell[] = [];
  const relations: SumRelation[] = [];
  cells.forEach((cell, index) => {
    const total = hiring.get(cellKey({ ...cell, measure: `hired_by_${hiringWindowDays}` }));
    const hired = total === undefined ? undefined : earlier[total];
    if (cell.measure !== filledBase || total === undefined || !hired) return;
    const parts = [earlier.length + index];
    const count = hired.count - cell.count;
    if (count > 0) {
      parts.push(earlier.length + cells.length + rest.length);
      rest.push({
        ...{ ...cell, measure: 'people_hired_rest', kind: 'outcome', isPublished: false },
        ...{ count, groupSize: hired.count },
      });
    }
    relations.push({ total, parts });
  });
  return { cells: rest, relations };
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
  draft: (facts, earlier) => {
    const { credentialToHire, collected } = facts.tally;
    const isCollected = collected.applicationColumns.has('acceptedOn');
    const table = { table: 'credential_to_hire', base: credentialBase, hired: 'hired_by' };
    const cells = groupRows(credentialToHire.cohortNames(), facts).flatMap((row) => {
      const histogram = credentialToHire.sum(row.cohorts, row.dimension, row.value);
      const own: HireRow = { ...row, ler: 'all', histogram };
      return hireCells({ ...table, isCollected }, own);
    });
    const funnel = cellPlaces(earlier, 'funnel');
    // The same people as in the funnel: where one number is hidden, the other must be.
    const same = cells.flatMap((cell, index): SumRelation[] => {
      const total = funnel.get(cellKey({ ...cell, measure: 'reached_awarded' }));
      if (cell.measure !== credentialBase || total === undefined) return [];
      return [{ total, parts: [earlier.length + index] }];
    });
    const relations = [...sumRelations(cells, earlier.length), ...same];
    return { cells, relations, curves: [] };
  },
};
