import { codesFor, codesOfAddress, type FoundNumber, numbersIn } from './found-number.ts';
import type { TableCell } from './read-document.ts';
import type { Visited } from './visit-site.ts';

/** Every number of a page's tables, with the words of its row and column. */
export function numbersOfTables({ address, document }: Visited): FoundNumber[] {
  const codes = codesOfAddress(address);
  const rows = rowsOf(document?.cells ?? []);
  return rows.flatMap((cells) => {
    const texts = cells.map(({ text }) => text);
    return cells.flatMap(({ row, column, text, figure }) => {
      const others = texts.filter((other) => other !== text && !/^[\d−-]/.test(other));
      const words = [row, ...partsOf(row), ...partsOf(column), ...others.flatMap(partsOf)];
      return numbersIn(text).map(({ value, unit }) => ({
        ...{ address, source: 'table' as const, key: `${figure} | ${column}`, text, value, unit },
        ...{ codes: codesFor(codes, figure), words: [...new Set(words)].filter(Boolean) },
      }));
    });
  });
}

/** `Age: 16 to 18: First application with an LER` names three things. */
function partsOf(text: string): string[] {
  const plain = text.replace(/, of those at the step before$|^Share of /, '');
  return [plain, ...plain.split(/: |, /).filter((part) => part !== plain)];
}

function rowsOf(cells: readonly TableCell[]): TableCell[][] {
  const rows: TableCell[][] = [];
  let last: TableCell | undefined;
  for (const cell of cells) {
    const isNew =
      last === undefined ||
      cell.row === '' ||
      cell.caption !== last.caption ||
      (last.row !== '' && cell.row !== last.row);
    if (isNew) rows.push([]);
    rows.at(-1)?.push(cell);
    last = cell;
  }
  return rows;
}
