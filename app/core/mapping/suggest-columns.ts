import type { FormatColumn } from '../formats/log-format.ts';
import { columnWords } from './column-words.ts';
import { headerSimilarity, headerWords, idWords } from './header-similarity.ts';
import { valueEvidence } from './value-evidence.ts';

/** A column of the file that may hold what a column of the format holds. */
interface ColumnCandidate {
  /** The file's own header. */
  from: string;
  /** 0 to 100. */
  confidence: number;
}

/**
 * `found`: under the format's own name for it · `guessed`: under another name, to be
 * confirmed · `missing`: nothing fits, or several do and somebody has to choose.
 */
export interface SuggestedColumn {
  name: string;
  isRequired: boolean;
  state: 'found' | 'guessed' | 'missing';
  from: string | null;
  /** 0 to 100, of what was found or guessed; 0 when missing. */
  confidence: number;
  /** Everything that may be meant, the likeliest first. */
  candidates: ColumnCandidate[];
}

const certain = 100;
const knownWord = 90;
/** Of a header that is only alike. */
const mostOfAlike = 85;
const leastConfidence = 55;
/** Candidates nearer to one another than this are not told apart. */
const clearLead = 10;

/**
 * Finds the columns of a format in a file of any layout: by name, by the words that
 * partners use, by likeness, and by what the values look like. Of several that fit about
 * equally none is taken.
 * @param sampleRows some rows of the file, in the order of the header
 */
export function suggestColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  columns: readonly FormatColumn[],
): SuggestedColumn[] {
  const cellsAt = header.map((_, place) => sampleRows.map((row) => row[place] ?? ''));
  const scored = columns.map((column) => ({
    column,
    candidates: header
      .map((from, place) => ({
        from,
        place,
        confidence: confidenceOf(column, from, cellsAt[place] ?? []),
      }))
      .filter(({ confidence }) => confidence >= leastConfidence)
      .sort((left, right) => right.confidence - left.confidence),
  }));
  const taken = takePlaces(scored);
  return scored.map(({ column: { name, isRequired }, candidates }) => {
    const own = candidates.find(({ place }) => taken.get(place) === name);
    const confidence = own?.confidence ?? 0;
    const state = confidence === certain ? 'found' : own ? 'guessed' : 'missing';
    return {
      ...{ name, isRequired, state, confidence },
      from: own?.from ?? null,
      candidates: candidates.map((one) => ({ from: one.from, confidence: one.confidence })),
    };
  });
}

interface Scored {
  column: FormatColumn;
  candidates: (ColumnCandidate & { place: number })[];
}

/** Gives each place of the file to at most one column, the surest pairs first. */
function takePlaces(scored: readonly Scored[]): Map<number, string> {
  const taken = new Map<number, string>();
  const waiting = new Set(scored);
  for (;;) {
    let best: { one: Scored; place: number; confidence: number } | null = null;
    for (const one of waiting) {
      const [first, second] = one.candidates.filter(({ place }) => !taken.has(place));
      if (!first || (best && first.confidence <= best.confidence)) continue;
      const isClear = first.confidence - (second?.confidence ?? 0) >= clearLead;
      if (isClear && !isContested(first.place, first.confidence, one, waiting)) {
        best = { one, place: first.place, confidence: first.confidence };
      }
    }
    if (!best) return taken;
    taken.set(best.place, best.one.column.name);
    waiting.delete(best.one);
  }
}

/** Whether a column that is not settled yet has about the same claim to a place, or a better one. */
function isContested(
  place: number,
  confidence: number,
  claimant: Scored,
  waiting: ReadonlySet<Scored>,
): boolean {
  if (confidence === certain) return false;
  return [...waiting].some((other) => {
    const claim = other.candidates.find((one) => one.place === place)?.confidence ?? 0;
    return other !== claimant && claim > confidence - clearLead;
  });
}

function confidenceOf(column: FormatColumn, header: string, cells: readonly string[]): number {
  const words = headerWords(header);
  if (words === '') return 0;
  if ([column.name, ...column.aliases].some((name) => headerWords(name) === words)) return certain;
  const likeness = Math.max(
    ...[column.name, ...column.aliases, ...(columnWords.get(column.name) ?? [])].map((name) =>
      headerSimilarity(idWords(headerWords(name)), idWords(words)),
    ),
  );
  const byName = likeness === 1 ? knownWord : Math.round(mostOfAlike * likeness);
  const sum = byName + valueEvidence(column, header, cells);
  return Math.max(0, Math.min(certain - 1, sum));
}
