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
          `${rowsLeftOut} rows with too many or too few values were left out: ${leftOut.join(', ')}${more}.`,
        ]
      : []),
    ...unreadable.map(({ column, rows }) => `“${column}” is unknown in ${rows} rows.`),
    ...(rare.people > 0
      ? [
          `${most}${rare.people} people share their combination of ${columns} with fewer than 5 others and could be recognised.${remedy}`,
        ]
      : []),
  ];
}
