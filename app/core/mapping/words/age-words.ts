import { findDimension } from '../../measures/dimensions.ts';
import { nonAnswerMeanings, type ValueWords } from './word-list.ts';

interface Span {
  code: string;
  label: string;
  from: number;
  to: number;
}

const oldest = 150;
const bands: readonly Span[] = (findDimension('age_band')?.values ?? []).flatMap(
  ({ code, label }) => {
    const span = spanOf(label.toLowerCase());
    return span ? [{ code, label, ...span }] : [];
  },
);

/** Ages, and bands of other schemes that lie wholly within one of the code list's. */
export const ageWords: ValueWords = {
  columns: ['age_band'],
  meanings: [...nonAnswerMeanings],
  schemes: [],
  recognise(value) {
    const span = spanOf(value);
    if (!span) return null;
    const band = bands.find(({ from, to }) => span.from >= from && span.to <= to);
    if (!band) {
      const across = bands.filter(({ from, to }) => span.from <= to && span.to >= from);
      const names = across.map(({ label }) => label).join(' and ');
      return {
        code: '',
        note: `This band reaches across ${names}. Choose Unknown, or make the bands again from the ages.`,
      };
    }
    const isSame = band.from === span.from && band.to === span.to;
    return { code: band.code, note: isSame ? '' : `Lies within ${band.label}.` };
  },
};

/** Whole years of life from a folded text: `25 34`, `25 to 34 years`, `60+`, `under 18`, `27`. */
function spanOf(text: string): { from: number; to: number } | null {
  const value = text.replace(/\b(years?|yrs?|yo|old|of age|ages?|aged)\b/g, '').trim();
  const between = /^(?:between )?(\d{1,3}) ?(?:to|through|and|until)? ?(\d{1,3})$/.exec(value);
  if (between && / /.test(value)) return span(Number(between[1]), Number(between[2]));
  const above = /^(?:over|above|>) ?(\d{1,3})$/.exec(value);
  if (above) return span(Number(above[1]) + 1, oldest);
  const atLeast =
    /^(\d{1,3}) ?(?:\+|plus|and over|and older|and up|or over|or older|and above)$/.exec(value);
  if (atLeast) return span(Number(atLeast[1]), oldest);
  const below = /^(?:under|below|less than|younger than|<) ?(\d{1,3})$/.exec(value);
  if (below) return span(0, Number(below[1]) - 1);
  const one = /^\d{1,3}$/.test(value) ? Number(value) : null;
  return one === null ? null : span(one, one);
}

function span(from: number, to: number): { from: number; to: number } | null {
  return from <= to && to <= oldest ? { from, to } : null;
}
