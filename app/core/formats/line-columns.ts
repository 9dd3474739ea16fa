import type { PathValues } from './json-line.ts';
import type { FormatColumn } from './log-format.ts';
import { normaliseHeader } from './match-header.ts';

/** What a line holds: a value for each column of its format, and the rest by path. */
export interface LineCells {
  cells: string[];
  extra: PathValues;
}

/** Different paths that are remembered: a file of endlessly many must not fill the memory. */
const mostPaths = 1000;

interface Place {
  column: number;
  isAlias: boolean;
}

/** Sorts the values of a line into the columns of a format, line after line. */
export class LineColumns {
  readonly #columns: readonly FormatColumn[];
  readonly #named = new Map<string, Place>();
  readonly #known = new Map<string, Place | null>();

  constructor(columns: readonly FormatColumn[]) {
    this.#columns = columns;
    columns.forEach(({ name, aliases }, column) => {
      this.#named.set(normaliseHeader(name), { column, isAlias: false });
      for (const alias of aliases) {
        const key = normaliseHeader(alias);
        if (!this.#named.has(key)) this.#named.set(key, { column, isAlias: true });
      }
    });
  }

  /**
   * Several values of one path are joined by a space. Of a column that the line holds
   * under its own name and under another, the own name counts and the other is extra.
   */
  sort(values: PathValues): LineCells {
    const cells = this.#columns.map(() => '');
    const from = new Map<number, string>();
    const extra: (readonly [string, string])[] = [];
    for (const pair of orderedByName(values, (path) => this.#placeOf(path)?.isAlias === true)) {
      const [path, value] = pair;
      const place = this.#placeOf(path);
      const first = place === null ? undefined : from.get(place.column);
      if (place === null || (first !== undefined && first !== path)) {
        extra.push(pair);
      } else if (value !== '') {
        from.set(place.column, path);
        cells[place.column] = first === undefined ? value : `${cells[place.column]} ${value}`;
      }
    }
    return { cells, extra };
  }

  #placeOf(path: string): Place | null {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const place = this.#named.get(normaliseHeader(path)) ?? null;
    if (this.#known.size < mostPaths) this.#known.set(path, place);
    return place;
  }
}

/** Values under a column's own name first; most lines hold no other and stay as they are. */
function orderedByName(values: PathValues, isAlias: (path: string) => boolean): PathValues {
  if (!values.some(([path]) => isAlias(path))) return values;
  const own = values.filter(([path]) => !isAlias(path));
  return [...own, ...values.filter(([path]) => isAlias(path))];
}
