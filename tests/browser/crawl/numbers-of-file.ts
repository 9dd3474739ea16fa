import Papa from 'papaparse';
import { aboutOnly, codesFor, codesOfAddress, type FoundNumber } from './found-number.ts';

/** The names that the files of charts have for what other files name otherwise. */
const otherNames: Record<string, string> = {
  dimension_1: 'dimension',
  value_1: 'value',
  step: 'measure',
  outcome: 'measure',
};

/** Every number of a CSV file, with the codes and labels of its row. */
export function numbersOfFile(address: string, text: string): FoundNumber[] {
  const rows = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  }).data;
  return rows.flatMap((row) => {
    const named = Object.entries(row).map(([name, field]) => [otherNames[name] ?? name, field]);
    const codes = aboutOnly({
      ...codesFor(codesOfAddress(address), address),
      ...Object.fromEntries(named),
    });
    // An index is about all groups of a dimension; its value is a number and no group's code.
    if (row.index !== undefined) delete codes.value;
    const words = [row.label, row.index === undefined ? row.value : ''].filter(
      (word) => word !== undefined && word !== '',
    ) as string[];
    return Object.entries(row).flatMap(([key, field]) =>
      /^[−-]?\d+(\.\d+)?$/.test(field)
        ? [
            {
              address,
              source: 'file' as const,
              key,
              text: field,
              value: Number(field),
              unit: '' as const,
              codes,
              words,
            },
          ]
        : [],
    );
  });
}
