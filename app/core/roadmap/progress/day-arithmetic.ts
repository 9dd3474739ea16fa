const dayMs = 86_400_000;

/** A day some days later, or earlier for a negative number. Days are YYYY-MM-DD. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The last days of the quarters before a day, earliest first. */
export function quarterEndsBefore(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, index) => {
    const firstMonth = quarter * 3 - 3 * (count - 1 - index);
    return new Date(Date.UTC(year, firstMonth, 0)).toISOString().slice(0, 10);
  });
}
