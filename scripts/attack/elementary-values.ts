/** The smallest pieces that the values of a dimension are made of. */
export interface ElementaryValues {
  /** Pieces that nobody is counted in twice, and that hold everybody. */
  pieces: readonly string[];
  /** For each value that is more than one piece, or a piece by another name, its pieces. */
  unions: ReadonlyMap<string, readonly string[]>;
}

/** Codes of places and occupations have numbers that are no ranges. */
const namedByNumber = /^(site|occupation)/;

/**
 * Takes the values of a dimension apart. Most are pieces by themselves; bands of numbers
 * that overlap, such as 19-24 and 19-44, are cut where one of them begins or ends.
 * @param values codes, each once
 */
export function elementaryValues(dimension: string, values: readonly string[]): ElementaryValues {
  const bands = values.flatMap((value) => bandOf(value) ?? []);
  const doOverlap = bands.some((one, index) =>
    bands.slice(index + 1).some((other) => one.from <= other.to && other.from <= one.to),
  );
  if (namedByNumber.test(dimension) || !doOverlap) return { pieces: values, unions: new Map() };
  const cuts = new Set(bands.flatMap(({ from, to }) => [from, to + 1]));
  const starts = [...cuts].filter(Number.isFinite).sort((a, b) => a - b);
  const pieces = starts.flatMap((from, index): Band[] => {
    const to = (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const isUsed = bands.some((band) => band.from <= from && to <= band.to);
    return isUsed ? [{ from, to, value: pieceName(bands, from, to) }] : [];
  });
  const unions = new Map<string, string[]>();
  for (const { from, to, value } of bands) {
    const own = pieces.filter((piece) => from <= piece.from && piece.to <= to);
    if (own.length > 1 || own[0]?.value !== value)
      unions.set(
        value,
        own.map((each) => each.value),
      );
  }
  const others = values.filter((value) => bandOf(value) === null);
  return { pieces: [...pieces.map(({ value }) => value), ...others], unions };
}

interface Band {
  from: number;
  to: number;
  value: string;
}

function pieceName(bands: readonly Band[], from: number, to: number): string {
  const same = bands.find((band) => band.from === from && band.to === to);
  return same?.value ?? (to === Number.POSITIVE_INFINITY ? `${from}_plus` : `${from}-${to}`);
}

/** The whole numbers that a code such as `19-24`, `under_16` or `60_plus` names. */
function bandOf(value: string): Band | null {
  const between = /^(\d+)(?:-|_|_to_)(\d+)$/.exec(value);
  if (between) {
    const [from, to] = [Number(between[1]), Number(between[2])];
    return from <= to ? { from, to, value } : null;
  }
  const under = /^(?:under|below|less_than)_?(\d+)$/.exec(value);
  if (under) return { from: 0, to: Number(under[1]) - 1, value };
  const over = /^(\d+)(?:_?plus|\+|_and_over|_and_older|_or_more)$/.exec(value);
  return over ? { from: Number(over[1]), to: Number.POSITIVE_INFINITY, value } : null;
}
