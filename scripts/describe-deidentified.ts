import { countNoun } from '#app/core/count-noun.ts';
import type { StreamOutcome } from '#app/core/deidentify/deidentify-stream.ts';

/** What somebody should know of a de-identified file before it goes on, as sentences. */
export function describeDeidentified(outcome: StreamOutcome): string[] {
  const { rowsLeftOut, leftOut, unreadable, rare } = outcome;
  const more = rowsLeftOut > leftOut.length ? ' and more' : '';
  const columns = rare.columns.map((column) => `“${column}”`).join(', ');
  const [best] = rare.remedies;
  const most = rare.isComplete ? '' : 'At least ';
  const remedy = best ? ` Without “${best.column}” ${best.peopleLeft} would still stand out.` : '';
  return [
    ...(rowsLeftOut > 0
      ? [
          `${countNoun(rowsLeftOut, 'row')} with too many or too few values ${rowsLeftOut === 1 ? 'was' : 'were'} left out: ${leftOut.join(', ')}${more}.`,
        ]
      : []),
    ...unreadable.map(({ column, rows }) => `“${column}” is unknown in ${countNoun(rows, 'row')}.`),
    ...(rare.people > 0
      ? [
          `${most}${countNoun(rare.people, 'person shares', 'people share')} a combination of ${columns} with fewer than 5 others and could be recognised.${remedy}`,
        ]
      : []),
  ];
}
