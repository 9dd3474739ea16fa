import { codesFor, codesOfAddress, type FoundNumber } from './found-number.ts';

interface Walk {
  address: string;
  codes: Record<string, string>;
  words: string[];
  found: FoundNumber[];
}

/** Every number in what loaders answered, with the codes and labels of the objects around it. */
export function numbersOfData(address: string, data: unknown): FoundNumber[] {
  const walk: Walk = { address, codes: codesOfAddress(address), words: [], found: [] };
  visit(data, '', walk);
  return walk.found;
}

function visit(part: unknown, path: string, walk: Walk): void {
  if (typeof part === 'number') {
    const { address, codes, words, found } = walk;
    const number = { source: 'data' as const, key: path, text: String(part), value: part };
    const own = codesFor(codes, path);
    found.push({ address, ...number, unit: '', codes: own, words });
  } else if (Array.isArray(part)) {
    for (const item of part) visit(item, `${path}[]`, walk);
  } else if (part !== null && typeof part === 'object') {
    visitObject(part as Record<string, unknown>, path, walk);
  }
}

/** The names under which objects say in codes what they are about. */
const codeNames = /^(release|cohort|dimension|value|measure|step|outcome|ler|status|kind)$/;
const labelNames = /^(label|group|name|outcomeLabel)$/;

function visitObject(object: Record<string, unknown>, path: string, walk: Walk): void {
  const texts = Object.entries(object).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const codes = Object.fromEntries(
    texts
      .filter(([name]) => codeNames.test(name))
      .map(([name, text]) => [name === 'step' || name === 'outcome' ? 'measure' : name, text]),
  );
  const days = ['days', 'horizonDays', 'horizon']
    .map((name) => object[name])
    .find((value) => typeof value === 'number');
  const labels = texts.filter(([name]) => labelNames.test(name)).map(([, text]) => text);
  const inner: Walk = {
    ...walk,
    codes: { ...walk.codes, ...codes, ...(days === undefined ? {} : { days: String(days) }) },
    words: [...labels, ...walk.words],
  };
  if (Array.isArray(object.rows) && Array.isArray(object.columns)) {
    visitRows(object.columns.map(String), object.rows, path, inner);
  }
  for (const [name, part] of Object.entries(object)) {
    if (name === 'rows' && Array.isArray(object.columns)) continue;
    const ler = name === 'withLer' ? 'yes' : name === 'without' ? 'no' : codes.ler;
    visit(part, `${path}.${name}`, {
      ...inner,
      codes: ler === undefined ? inner.codes : { ...inner.codes, ler },
    });
  }
}

/** Rows of a table that is handed over as lists under their columns' heads. */
function visitRows(columns: readonly string[], rows: readonly unknown[], path: string, walk: Walk) {
  for (const row of rows) {
    const fields = Array.isArray(row) ? row : [];
    const texts = fields.filter((field) => typeof field === 'string');
    const words = texts.flatMap((text) => [text, ...text.split(': ')]);
    fields.forEach((field, place) => {
      visit(field, `${path}.rows.${columns[place] ?? ''}`, { ...walk, words });
    });
  }
}
