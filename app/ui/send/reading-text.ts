import { countNoun } from '#app/core/count-noun.ts';
import { bytesText, timeLeftText } from '../imports/progress-text.ts';

interface Read {
  bytesDone: number;
  bytesTotal: number;
  rows: number;
  /** Since the reading began. */
  elapsedMs: number;
}

/** Before that, a speed says little. */
const fewestMs = 1000;

/** How far a file has been read: `12 MB of 48 MB, 120,000 rows, 80,000 rows a second, about 5 seconds left`. */
export function readingText({ bytesDone, bytesTotal, rows, elapsedMs }: Read): string {
  const parts = [`${bytesText(bytesDone)} of ${bytesText(bytesTotal)}`, countNoun(rows, 'row')];
  if (elapsedMs >= fewestMs && bytesDone > 0) {
    parts.push(`${countNoun(Math.round((1000 * rows) / elapsedMs), 'row')} a second`);
    const leftMs = (elapsedMs * Math.max(0, bytesTotal - bytesDone)) / bytesDone;
    parts.push(timeLeftText(leftMs / 1000));
  }
  return parts.join(', ');
}
