import type { FormatColumn } from '../formats/log-format.ts';
import { findDimension } from '../measures/dimensions.ts';
import { headerWords } from './header-similarity.ts';
import { wordsFor } from './value-words.ts';
import { foldValue, type NumberScheme } from './words/word-list.ts';

/** What a value of a file is taken for, and why. */
export interface ValueSuggestion {
  /** As it is written in the file, trimmed. */
  value: string;
  /** How many of the sample's rows have it. */
  rows: number;
  /** A code of the column's code list, or null when somebody has to say. */
  code: string | null;
  /** `code`: it is the code itself · `word`: a word known for it · `scheme`: by a named coding. */
  basis: 'code' | 'word' | 'scheme' | null;
  /** What is lost or assumed; empty when nothing is. */
  note: string;
}

/** More different values than any code list has: the column is no column of codes. */
export const mostValues = 200;

/**
 * What the values of a file's column mean as codes of a format's column, the commonest
 * first. Figures mean something only when the header names their coding, or when one
 * coding alone fits and nobody uses the figures otherwise.
 * @param header the file's own header of the column
 * @param cells the column's cells in the sample
 */
export function suggestValues(
  column: FormatColumn,
  header: string,
  cells: readonly string[],
): ValueSuggestion[] {
  const counts = countValues(cells);
  const named = schemesFor(column, [...counts.keys()]).find(({ namedBy }) =>
    namedBy.test(headerWords(header) || '-'),
  );
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, mostValues)
    .map(([value, rows]) => ({ value, rows, ...meaningOf(column, value, named) }));
}

/** The codings in figures that have a meaning for every figure among some values. */
export function schemesFor(column: FormatColumn, values: readonly string[]): NumberScheme[] {
  const figures = values.filter((value) => /^\d+$/.test(value));
  if (figures.length === 0) return [];
  return wordsFor(column.name)
    .flatMap(({ schemes }) => schemes)
    .filter(({ codes }) => figures.every((figure) => codes[figure] !== undefined))
    .filter(({ codes }) => Object.values(codes).every((code) => column.codes?.includes(code)));
}

type Meaning = Pick<ValueSuggestion, 'code' | 'basis' | 'note'>;

function meaningOf(column: FormatColumn, value: string, named: NumberScheme | undefined): Meaning {
  const codes = column.codes ?? [];
  if (codes.includes(value)) return { code: value, basis: 'code', note: '' };
  const byScheme = named?.codes[value];
  if (named && byScheme !== undefined) {
    return { code: byScheme, basis: 'scheme', note: `${named.label}. ${named.note}`.trim() };
  }
  return byWord(column, value) ?? { code: null, basis: null, note: '' };
}

function byWord(column: FormatColumn, value: string): Meaning | null {
  const folded = foldValue(value);
  if (folded === '') return null;
  const codes = column.codes ?? [];
  const spelled =
    codes.find((code) => foldValue(code) === folded) ??
    findDimension(column.name)?.values.find(({ label }) => isLabel(label, folded))?.code;
  if (spelled !== undefined) return { code: spelled, basis: 'word', note: '' };
  for (const { meanings, recognise } of wordsFor(column.name)) {
    const found = meanings.find(
      ({ code, words }) => codes.includes(code) && words.includes(folded),
    );
    if (found) return { code: found.code, basis: 'word', note: found.note };
    const recognised = recognise?.(folded);
    if (recognised) {
      const { code, note } = recognised;
      return code === '' ? { code: null, basis: null, note } : { code, basis: 'word', note };
    }
  }
  return null;
}

/** `Black or African American people` and `Black or African American` are the same. */
function isLabel(label: string, folded: string): boolean {
  const own = foldValue(label);
  return own === folded || own.replace(/ ?\bpeople\b/, '').trim() === folded;
}

function countValues(cells: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const value = cell.trim();
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
