/** One thing that a group of people is made by. */
export interface GroupPart {
  dimension: string;
  value: string;
}

/** A group of people by nothing (everybody), one thing or two, in order of dimensions. */
export type Group = readonly GroupPart[];

/** A group by whichever parts are filled, the same whatever their order. */
export function groupOf(parts: readonly GroupPart[]): Group {
  return parts
    .filter(({ dimension }) => dimension !== '')
    .sort((a, b) => (a.dimension < b.dimension ? -1 : Number(a.dimension > b.dimension)));
}

/** A name for a group, and no two groups have the same. */
export function groupName(group: Group): string {
  return group.map(({ dimension, value }) => `${dimension}=${value}`).join('&');
}

/** The dimensions that a group is made by, as one name; empty for everybody. */
export function dimensionsOf(group: Group): string {
  return group.map(({ dimension }) => dimension).join(' and ');
}
