import type { CellStatus } from '#app/core/disclosure/released-rows.ts';

/** A column of a file of a release, in the words of the codebook. */
interface DescribedColumn {
  id: string;
  definition: string;
  /** What a number counts; empty for text. */
  unit: string;
}

const column = (id: string, definition: string, unit = ''): DescribedColumn => ({
  ...{ id, definition, unit },
});

const ofBothFiles = {
  release: column('release', 'Number of the release; 0 is a preview that is not published.'),
  pilot: column('pilot', 'Code of the pilot.'),
  cohort: column(
    'cohort',
    'Quarter that people entered in, 2025-Q1; 2025-Q4/2026-Q1: those that the release adds to ' +
      'the one before it, together; all: every closed quarter; corrected: the same, of everybody, ' +
      'with the corrections of revisions, to which groups and quarters do not add up.',
  ),
  dimension1: column('dimension_1', 'What the group is made by; empty: everybody.'),
  value1: column('value_1', 'Code of the group; empty: everybody.'),
  ler: column('ler', 'Whether the first application had an LER: yes, no, or all of both.'),
  percent: column('percent', 'Estimate, to the nearest whole percent.', 'percent'),
};

const ofCurves = {
  ciLow: column('ci_low', 'Lower limit of the 95 % interval, rounded down.', 'percent'),
  ciHigh: column('ci_high', 'Upper limit of the 95 % interval, rounded up.', 'percent'),
  method: column('method', 'wilson, aalen_johansen, or empty where there is no estimate.'),
};

const ofCells = {
  ciLow: column(
    'ci_low',
    'Lower limit of the 95 % interval, rounded down; where the status is banded, of the band.',
    'percent',
  ),
  ciHigh: column(
    'ci_high',
    'Upper limit of the 95 % interval, rounded up; where the status is banded, of the band.',
    'percent',
  ),
  method: column(
    'method',
    'wilson, aalen_johansen, band, or empty where there is neither estimate nor band.',
  ),
};

/** The columns of cells.csv, in its order. */
export const cellColumns: readonly DescribedColumn[] = [
  ofBothFiles.release,
  ofBothFiles.pilot,
  column('table', 'Table of the release.'),
  ofBothFiles.cohort,
  ofBothFiles.dimension1,
  ofBothFiles.value1,
  column('dimension_2', 'A second thing that the group is made by; empty: none.'),
  column('value_2', 'Its code.'),
  ofBothFiles.ler,
  column('measure', 'What is counted.'),
  column('unit', 'What one of the count stands for.'),
  column('status', 'Whether the number is shown, and if not, of which kind the gap is.'),
  column('count', 'How many; empty unless the status is shown.', 'people'),
  column('denominator', 'Out of how many; empty unless the status is shown or banded.', 'people'),
  ofBothFiles.percent,
  ofCells.ciLow,
  ofCells.ciHigh,
  ofCells.method,
];

/** The columns of survival.csv, in its order. */
export const survivalColumns: readonly DescribedColumn[] = [
  ofBothFiles.release,
  ofBothFiles.pilot,
  ofBothFiles.cohort,
  ofBothFiles.dimension1,
  ofBothFiles.value1,
  ofBothFiles.ler,
  column('status', 'shown, or suppressed in the one row of a curve that is hidden.'),
  column('day', 'Days since the first application.', 'days'),
  column('at_risk', 'Still searching and still observed after that day.', 'people'),
  column('hired', 'Hired by that day, since day 0.', 'people'),
  column('left', 'Left the search, or observation ended, by that day.', 'people'),
  ofBothFiles.percent,
  ofCurves.ciLow,
  ofCurves.ciHigh,
  ofCurves.method,
];

/** What a status says of a cell. */
export const cellStatusWords: readonly { id: CellStatus; label: string; definition: string }[] = [
  { id: 'shown', label: 'Shown', definition: 'The number is there.' },
  {
    id: 'suppressed',
    label: 'Hidden to protect privacy',
    definition: 'Treat it as unknown, never as zero. Why a number is hidden is never said.',
  },
  {
    id: 'banded',
    label: 'Given as a band',
    definition:
      'The count is not given: it lies between ci_low and ci_high percent of the denominator. ' +
      'That is no interval of an estimate.',
  },
  {
    id: 'not_estimable',
    label: 'Cannot be estimated',
    definition: 'The files disagree, for example fewer eligible people than were counted.',
  },
  {
    id: 'not_collected',
    label: 'Not collected',
    definition: 'No log that could show it was ever sent: that is not zero.',
  },
];
