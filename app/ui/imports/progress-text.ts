const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** A number of bytes for people: `812 bytes`, `1.4 MB`. */
export function bytesText(bytes: number): string {
  let value = bytes;
  let place = 0;
  while (value >= 1000 && place < units.length - 1) {
    value /= 1000;
    place += 1;
  }
  const decimals = place === 0 || value >= 100 ? 0 : 1;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: decimals })} ${units[place]}`;
}

/** Time left, no finer than it can be known: `about 20 seconds left`. */
export function timeLeftText(seconds: number): string {
  if (seconds <= 1) return 'nearly done';
  if (seconds < 60) return `about ${roundUp(seconds, 5)} seconds left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'about a minute left' : `about ${minutes} minutes left`;
}

function roundUp(value: number, step: number): number {
  return value <= step ? value : Math.ceil(value / step) * step;
}
