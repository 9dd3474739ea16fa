import type { FormatColumn } from '../formats/log-format.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { dimensionIds } from '../measures/dimension-labels.ts';

/** Places are attributes too, whatever a vendor calls them. */
const placeNames =
  /^(site|campus|country|state|state_or_province|province|region|sub_region|county|city|town|fips|zip3)$/;

/**
 * The columns of a de-identified file that say something about a person: code lists of
 * people, places, and titles such as of a rare credential; and the column of their ids.
 */
export function attributeColumns(
  header: readonly string[],
  columns: readonly FormatColumn[],
  positions: readonly number[],
): { places: number[]; personAt: number } {
  const columnAt = (place: number) => columns[positions.indexOf(place)];
  const places = header
    .map((_, place) => place)
    .filter((place) => {
      const column = columnAt(place);
      const name = normaliseHeader(column?.name ?? header[place] ?? '');
      return dimensionIds.includes(name) || placeNames.test(name) || column?.role === 'title';
    });
  return { places, personAt: header.findIndex((_, place) => columnAt(place)?.role === 'person') };
}
