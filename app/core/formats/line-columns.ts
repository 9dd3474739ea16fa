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
    const cells: string[] = new Array(this.#columns.length).fill('');
    const from: (string | undefined)[] = new Array(this.#columns.length);
    const extra: (readonly [string, string])[] = [];
    for (const pair of this.#ownNamesFirst(values)) {
      const [path, value] = pair;
      const place = this.#placeOf(path);
      const first = place === null ? undefined : from[place.column];
      if (place === null || (first !== undefined && first !== path)) {
        extra.push(pair);
      } else if (value !== '') {
        from[place.column] = path;
        cells[place.column] = first === undefined ? value : `${cells[place.column]} ${value}`;
      }
    }
    return { cells, extra };
  }

  /** Most lines hold no column under another name, and stay as they are. */
  #ownNamesFirst(values: PathValues): PathValues {
    const isAlias = ([path]: PathValues[number]) => this.#placeOf(path)?.isAlias === true;
    if (!values.some(isAlias)) return values;
    return [...values.filter((pair) => !isAlias(pair)), ...values.filter(isAlias)];
  }

  #placeOf(path: string): Place | null {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const place = this.#named.get(normaliseHeader(path)) ?? null;
    if (this.#known.size < mostPaths) this.#known.set(path, place);
    return place;
  }
}
