/** One meaning: a code, the words that are written for it, and what is lost by it, if anything. */
export interface WordMeaning {
  code: string;
  words: readonly string[];
  note: string;
}

/**
 * A coding in figures, which says nothing by itself: 1 is a man in one system and a woman
 * in another. It is offered by name, and used when somebody says that it is theirs.
 */
export interface NumberScheme {
  id: string;
  label: string;
  /** By the figure as it is written. */
  codes: Readonly<Record<string, string>>;
  note: string;
  /** Headers that name the scheme, and so say that it is theirs. */
  namedBy: RegExp;
}

/** The words for the codes of one or more columns of the formats. */
export interface ValueWords {
  columns: readonly string[];
  meanings: readonly WordMeaning[];
  schemes: readonly NumberScheme[];
  /** For values that follow a rule instead of standing in a list. */
  recognise?: (value: string) => { code: string; note: string } | null;
}

/** The words of one code, written with commas between them. */
export function meaning(code: string, words: string, note = ''): WordMeaning {
  return { code, words: words.split(',').map(foldValue), note };
}

/** The non-answers, which stay apart: declined, never asked, and not on record. */
export const nonAnswerMeanings: readonly WordMeaning[] = [
  meaning(
    'prefer_not_to_say',
    'prefer not to say, prefer not to answer, decline to answer, declined to answer, declined, decline to state, refused, did not self-identify, participant did not self-identify, did not disclose, participant did not disclose, choose not to disclose, choose not to answer, no answer, undisclosed',
  ),
  meaning('not_collected', 'not collected, not asked, not recorded'),
  meaning(
    'unknown',
    'unknown, unk, not known, missing, not reported, unreported, information not provided, not provided, not specified, unspecified',
  ),
];

/** A value as it is compared: case, marks and white space do not matter. */
export function foldValue(value: string): string {
  return value
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}+<>]+/gu, ' ')
    .trim();
}
