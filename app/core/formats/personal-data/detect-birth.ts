const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const anyDate = `(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month},? \\d{2,4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{2,4}|\\d{8})`;
const birthInText = new RegExp(
  `(?<![\\p{L}\\d])(?:d\\.?\\s?o\\.?\\s?b\\.?|date of birth|birth ?dates?|birthday|born|b\\.|nacid[oa]|fecha de nacimiento)\\W{0,3}(?:(?:on|is|was|el|the)\\W{1,2})?${anyDate}`,
  'iu',
);

/** Whether a value tells when somebody was born, in words and a date. */
export function holdsBirth(value: string): boolean {
  return birthInText.test(value);
}

const dateShapes = [
  /^(\d{4})[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[T ].*)?$/,
  /^(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](\d{4}|\d\d)(?:[T ].*)?$/,
  /^(19\d{2}|20[01]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  new RegExp(`^(?:\\d{1,2}[ -]?)?${month},?[ -]?(?:\\d{1,2},? )?(\\d{4}|\\d\\d)$`, 'i'),
];
/** Younger people are in no pilot, and what a pilot does is younger than this. */
const youngestYears = 12;
const oldestYears = 110;
/** Two digits of a year are of the last century when they lie further ahead than expiry dates. */
const furthestAheadYears = 20;

/**
 * Whether a value is a date so long ago that, in a log of a pilot, it is likely a birthday.
 * @param today `YYYY-MM-DD`
 */
export function isLongAgo(value: string, today: string): boolean {
  if (value.length < 6 || value.length > 30) return false;
  const thisYear = Number(today.slice(0, 4));
  for (const shape of dateShapes) {
    const year = shape.exec(value)?.[1];
    if (year === undefined) continue;
    const years = thisYear - wholeYear(year, thisYear);
    return years > youngestYears && years < oldestYears;
  }
  return false;
}

function wholeYear(year: string, thisYear: number): number {
  if (year.length > 2) return Number(year);
  const thisCentury = thisYear - (thisYear % 100) + Number(year);
  return thisCentury > thisYear + furthestAheadYears ? thisCentury - 100 : thisCentury;
}
