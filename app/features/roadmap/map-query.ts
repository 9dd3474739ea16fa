import { z } from 'zod';
import { isCalendarDate } from '#app/core/forms/date-value.ts';
import { roleSlugs } from '#app/core/roadmap/roles.ts';

const day = z.string().refine(isCalendarDate).or(z.literal('')).catch('');

/** Filters of the map in an address. What is none of the choices is as if it were not there. */
const mapForm = z.object({
  pilot: z.string().max(40).catch(''),
  region: z.string().max(120).catch(''),
  role: z.enum(roleSlugs).or(z.literal('')).catch(''),
  /** As the stages were at the end of this day; empty for now. */
  on: day,
  /** An earlier day to look at beside it; empty for none. */
  since: day,
});

export type MapQuery = z.output<typeof mapForm>;

/** Reads the filters of the map from an address's query. */
export function mapQuery(query: URLSearchParams): MapQuery {
  return mapForm.parse(Object.fromEntries(query));
}
