const dateShapes = [
  /^(\d{4})[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[T ].*)?$/,
  /^(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](\d{4})(?:[T ].*)?$/,
  /^(19\d{2}|20[01]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  /^(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2},? )?(\d{4})$/i,
];
/** Younger people are in no pilot, and what a pilot does is younger than this. */
const youngestYears = 12;
const oldestYears = 110;

/** Whether a value is a date so long ago that, in a log of a pilot, it is likely a birthday. */
export function isLongAgo(value: string, today: string): boolean {
  if (value.length < 8 || value.length > 30) return false;
  const thisYear = Number(today.slice(0, 4));
  for (const shape of dateShapes) {
    const year = shape.exec(value)?.[1];
    if (year === undefined) continue;
    const years = thisYear - Number(year);
    return years > youngestYears && years < oldestYears;
  }
  return false;
}
