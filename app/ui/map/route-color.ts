/** The colour of a line of the map, by its place from 0. */
export function routeColor(line: number): string {
  return `var(--color-route-${(line % 10) + 1})`;
}
