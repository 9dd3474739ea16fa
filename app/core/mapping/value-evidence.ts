import type { FormatColumn } from '../formats/log-format.ts';
import { headerWords } from './header-similarity.ts';
import { fittingDateOrders } from './mapped-date.ts';
import { suggestValues } from './suggest-values.ts';

/** Enough to lose any guess, whatever the header says. */
const against = -40;
const inFavour = 8;
/** Fewer rows than these say nothing of how often a value comes again. */
const fewestRowsToCompare = 8;
/** A credential is told of in a handful of rows. What comes more often than this is its kind. */
const mostRowsOfOneId = 6;
/** What makes a header name a kind of thing and not one of its kind. */
const kindWords = /\b(?:template|class|group|course|program|programme|pathway|type|category)\b/;

/**
 * What the values of a file's column say for or against its being a column of a format, −40
 * to 8 points of a hundred; 0 when there are none.
 * @param header the file's own header
 * @param cells the column's cells in the sample
 */
export function valueEvidence(
  column: FormatColumn,
  header: string,
  cells: readonly string[],
): number {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (column.role === 'id' && kindWords.test(headerWords(header))) return against;
  if (filled.length === 0) return 0;
  if (column.role === 'moment') return fittingDateOrders(filled).length > 0 ? inFavour : against;
  if (column.codes) return codeEvidence(column, header, filled);
  if (column.role === 'number') return filled.every(isNumber) ? inFavour : against;
  return column.role === 'id' ? idEvidence(column, filled) : 0;
}

function isNumber(value: string): boolean {
  return /^\$?[\d,]+(\.\d+)?$/.test(value);
}

function codeEvidence(column: FormatColumn, header: string, filled: readonly string[]): number {
  const known = suggestValues(column, header, filled)
    .filter(({ code }) => code !== null)
    .reduce((sum, { rows }) => sum + rows, 0);
  const share = known / filled.length;
  return share >= 0.8 ? inFavour : share >= 0.5 ? 0 : -30;
}

/**
 * An id is written in one piece and has a figure in it somewhere; a title has neither. The
 * first id of a format names its row and never comes again; others do, but not all the time.
 */
function idEvidence(column: FormatColumn, filled: readonly string[]): number {
  const likeIds = filled.filter((value) => /^\S*\d\S*$/.test(value)).length;
  const likeTitles = filled.filter((value) => /\s/.test(value)).length;
  const different = new Set(filled).size;
  if (column.isRequired && different < 0.9 * filled.length) return against;
  if (likeTitles > filled.length / 2) return against;
  const isRepeated = filled.length >= fewestRowsToCompare;
  if (isRepeated && filled.length / different > mostRowsOfOneId) return against;
  if (likeIds >= filled.length / 2) return 0;
  return different < filled.length ? against : -30;
}
