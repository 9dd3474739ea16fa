interface Read {
  bytesDone: number;
  bytesTotal: number;
  rows: number;
  /** Since the reading began. */
  elapsedMs: number;
}

const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const sizes = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
/** Before that, a speed says little. */
const fewestMs = 1000;

/** How far a file has been read: `12 of 48 MB, 120,000 rows, 80,000 rows a second, about 4 seconds left`. */
export function readingText({ bytesDone, bytesTotal, rows, elapsedMs }: Read): string {
  const parts = [
    `${bytesText(bytesDone)} of ${bytesText(bytesTotal)}`,
    `${counts.format(rows)} rows`,
  ];
  if (elapsedMs >= fewestMs && bytesDone > 0) {
    parts.push(`${counts.format((1000 * rows) / elapsedMs)} rows a second`);
    const leftMs = (elapsedMs * Math.max(0, bytesTotal - bytesDone)) / bytesDone;
    parts.push(`about ${durationText(leftMs)} left`);
  }
  return parts.join(', ');
}

/** `830 bytes`, `1.2 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${counts.format(bytes)} bytes`;
  const [unit, size] =
    bytes < 1e6
      ? (['kB', 1e3] as const)
      : bytes < 1e9
        ? (['MB', 1e6] as const)
        : (['GB', 1e9] as const);
  return `${sizes.format(bytes / size)} ${unit}`;
}

function durationText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? '1 minute' : `${counts.format(minutes)} minutes`;
}
