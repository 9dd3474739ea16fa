import { ColumnWatch, watchHeader } from './column-watch.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';

/** More paths than any log has: what comes after shares one watch. */
const mostPaths = 400;

/**
 * Watches values that stand under a path and in no column, as a line of JSON may hold
 * any. The paths are looked at as well: a list of people keyed by their addresses is
 * personal before a value is read.
 */
export class PathWatches {
  readonly #watches = new Map<string, ColumnWatch>();
  readonly #paths: ColumnWatch;
  readonly #others: ColumnWatch;

  constructor(readonly today: string) {
    this.#paths = new ColumnWatch('free', null, today);
    this.#others = new ColumnWatch('free', null, today);
  }

  /** True when the value or the path is certainly personal. */
  look(path: string, value: string): boolean {
    const known = this.#watches.get(path);
    if (known) return known.look(value);
    const isPersonal = this.#paths.look(path);
    return this.#watchOf(path).look(value) || isPersonal;
  }

  #watchOf(path: string): ColumnWatch {
    if (this.#watches.size >= mostPaths) return this.#others;
    const watch = watchHeader(path, this.today);
    this.#watches.set(path, watch);
    return watch;
  }

  /** The paths seen, in order, as far as they are remembered. */
  paths(): string[] {
    return [...this.#watches.keys()];
  }

  /** @param nameOf how a path may be named in a sentence */
  findings(
    nameOf: (path: string, place: number) => string,
  ): { column: string; kind: PersonalDataKind; rows: number }[] {
    const watches: (readonly [string, ColumnWatch])[] = [
      ...[...this.#watches].map(([path, watch], place) => [nameOf(path, place), watch] as const),
      ['names of fields', this.#paths],
      ['further fields', this.#others],
    ];
    return watches.flatMap(([column, watch]) =>
      watch.findings().map((finding) => ({ column, ...finding })),
    );
  }
}
