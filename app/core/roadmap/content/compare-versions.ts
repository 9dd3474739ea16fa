/** Below 0 when the first version is the earlier one, above 0 when it is the later one. */
export function compareVersions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split('.').map(Number);
  const [yearB = 0, numberB = 0] = b.split('.').map(Number);
  return yearA - yearB || numberA - numberB;
}

/** The version after another one: `2026.2` after `2026.1`. */
export function versionAfter(version: string): string {
  const [year, number = 0] = version.split('.').map(Number);
  return `${year}.${number + 1}`;
}
