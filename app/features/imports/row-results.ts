import type { LogFormat } from '#app/core/formats/log-format.ts';
import type { RowResultCount } from '#db/records/schema/imports.ts';

/** Counts what rows were found to be, for formats whose rows are judged as they are read. */
export class RowResults {
  readonly #counts = new Map<string, number>();

  constructor(readonly format: Pick<LogFormat, 'results'>) {}

  look(cells: readonly string[]): void {
    for (const id of this.format.results?.of(cells) ?? []) {
      this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    }
  }

  /** How many rows each result has, most first. */
  counts(): RowResultCount[] {
    return [...this.#counts]
      .map(([result, rows]) => ({ result, rows }))
      .sort((left, right) => right.rows - left.rows);
  }

  /** A sentence for each result that somebody should look at. */
  warnings(): string[] {
    return this.counts().flatMap(({ result, rows }) => {
      const known = this.format.results?.find(result);
      if (!known?.isWarned) return [];
      return [`${known.label} (${rows === 1 ? '1 row' : `${rows} rows`}): ${known.sentence}`];
    });
  }
}
