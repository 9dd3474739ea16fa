/** What the surroundings of a number say it is about. */
export interface NumberContext {
  /** By the names that files and addresses use: `cohort`, `dimension`, `value`, `measure`, … */
  codes: Readonly<Record<string, string>>;
  /** Labels nearby, most telling first. */
  words: readonly string[];
}

/** A number as it stands somewhere in what the app answered. */
export interface FoundNumber extends NumberContext {
  address: string;
  source: 'table' | 'data' | 'file' | 'text' | 'chart';
  /** What names it: the head of its column, or the path to it in the data. */
  key: string;
  /** All of the text that it stands in. */
  text: string;
  value: number;
  /** `%` when it is written as a percentage. */
  unit: '%' | '';
}

/** `1,204`, `−0.9`, `38%`: the numbers of a text, with what stands before and after. */
export function numbersIn(text: string): { value: number; unit: '%' | ''; after: string }[] {
  return [...text.matchAll(/(?<![\w.])([−+-]?)(\d[\d,]*(?:\.\d+)?)\s?(%?)/g)].map((match) => {
    const [whole, sign, digits = '', percent] = match;
    const value = Number(digits.replace(/,/g, '')) * (sign === '−' || sign === '-' ? -1 : 1);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 40);
    return { value, unit: percent === '%' ? '%' : '', after };
  });
}

/** The names that say what a number is about; other choices of an address do not matter. */
const aboutNames =
  /^(release|cohort|dimension|value|dimension_2|value_2|measure|outcome|ler|horizon_days|days|people|kind|row|end|status)$/;

/** Figures that are about all closed quarters and every horizon, whatever else is asked for. */
const wholeFigures =
  /hire-curve|hire-median|comparison-by-day|what-it-would-take|search\.(curve|median)|byDay|whatItWouldTake/;

/** Codes by those names only. */
export function aboutOnly(codes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(codes).filter(([name]) => aboutNames.test(name)));
}

/** The codes of an address for a figure, or for a path to it. */
export function codesFor(codes: Readonly<Record<string, string>>, figure: string) {
  if (!wholeFigures.test(figure)) return codes;
  const { cohort: _cohort, days: _days, ...others } = codes;
  return others;
}

/** What an address itself says: its choices, and the release in its path. */
export function codesOfAddress(address: string): Record<string, string> {
  const { pathname, searchParams } = new URL(address, 'http://app.test');
  const codes: Record<string, string> = Object.fromEntries(searchParams);
  const release = /\/releases\/(\d+)/.exec(pathname)?.[1];
  if (release !== undefined) codes.release = release;
  // The funnel names a group as dimension and code in one; the review of gaps by its code.
  const [dimension, value] = codes.group?.split(':') ?? [];
  if (dimension !== undefined && value !== undefined) Object.assign(codes, { dimension, value });
  if (codes.people) codes.ler = codes.people;
  delete codes.people;
  return aboutOnly(codes);
}
