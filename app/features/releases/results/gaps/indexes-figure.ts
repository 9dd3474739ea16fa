import { dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import {
  type DisparityIndex,
  disparityIndexes,
  fewestForAnIndex,
} from '#app/core/measures/gaps/disparity-indexes.ts';
import { chartHref, joined, peopleText } from '../chart-view.ts';
import { releaseSource } from '../open-results.ts';
import { workingOf } from '../released-working.ts';
import type { GapFigure, GapPart } from './gap-part.ts';

export interface IndexesView {
  indexes: DisparityIndex[];
}

/**
 * Indexes of how far the rates of all groups are apart, each with its form.
 * @returns null unless every group is shown and holds at least 30 people
 */
export function indexesFigure(part: GapPart): GapFigure<IndexesView> | null {
  const { release, outcome, dimension } = part;
  const indexes = disparityIndexes(part.groups);
  if (!indexes) return null;
  const answers = part.groups.filter(({ isAnswer }) => isAnswer);
  const people = answers.reduce((sum, { count }) => sum + (count?.trials ?? 0), 0);
  const view = {
    id: 'disparity-indexes',
    finding: `${outcome.label}: how far ${answers.length} groups are apart, in one number each`,
    summary: joined(
      `${peopleText(people, outcome.who)} in ${answers.length} groups, by ${dimensionLabel(dimension).toLowerCase()}; entry quarters: ${part.period}.`,
    ),
    source: releaseSource(release),
    definition: {
      term: 'What an index is',
      text: 'One number for the distance between all groups’ rates: 0 when they are equal. An index says nothing about which group, and different forms weigh groups differently, so each is named.',
    },
    csvHref: chartHref(release.pilotCode, 'disparity-indexes', part.asked),
    footnotes: [
      `Every index is too high by chance when groups are small. They are shown only when every group is shown and holds at least ${fewestForAnIndex} people; no interval is given, so do not compare them between pilots of different size.`,
    ],
    working: workingOf(
      release,
      part.cells.filter(({ value1 }) => answers.some(({ value }) => value === value1)),
      {
        formula: [
          'r: rate of a group; w: its part of all people in the groups; J: number of groups; μ: rate of all groups together',
          ...indexes.map(({ label, formula }) => `${label}: ${formula}`),
        ],
        ...{ table: outcome.table, method: 'gaps' },
      },
    ),
    indexes,
  };
  const table = {
    columns: ['release', 'pilot', 'outcome', 'dimension', 'index', 'form', 'value', 'unit'],
    rows: indexes.map(({ id, label, value, unit }) => [
      ...[release.number, release.pilotCode, outcome.id, dimension, id, label, value, unit],
    ]),
  };
  return { view, table };
}
