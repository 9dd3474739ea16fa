import type { RowProblem } from './log-format.ts';

/** The values of one JSON object, each under the path to it, in their order. */
export type PathValues = readonly (readonly [path: string, value: string])[];

export interface JsonLine {
  values: PathValues;
  /** Why the line cannot be read; then `values` holds what was read so far. */
  problem: RowProblem | null;
}

/** What a line may hold, so that reading it takes bounded memory. */
export const jsonLineLimits = { depth: 20, paths: 400, valueCharacters: 10_000 } as const;

/** An element of a list is known by its id only when that is a short word, as a step's name. */
const stepName = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;

/**
 * Reads a line that holds one JSON object. `{"log":[{"id":"expiration","valid":true}]}`
 * becomes `log[expiration].valid` → `true`: objects are joined by dots, elements of a list
 * that have a short word as `id` are known by it, and other lists are `[]`, with a value
 * for each element.
 */
export function readJsonLine(line: string): JsonLine {
  const object = parseObject(line);
  if (object === null) {
    return { values: [], problem: problem('malformed_json', 'One JSON object is expected here.') };
  }
  const values: [string, string][] = [];
  const found = walk(object, '', 1, values);
  return { values, problem: found };
}

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(line: string): JsonObject | null {
  try {
    const parsed: unknown = JSON.parse(line);
    return isObject(parsed) ? parsed : null;
  } catch {
    // Also when nesting is too deep for the parser itself.
    return null;
  }
}

function walk(
  node: JsonObject,
  path: string,
  depth: number,
  values: [string, string][],
): RowProblem | null {
  if (depth > jsonLineLimits.depth) {
    return problem('too_deep', `At most ${jsonLineLimits.depth} levels of nesting are expected.`);
  }
  for (const key of Object.keys(node)) {
    const value = node[key];
    const at = path === '' ? key : `${path}.${key}`;
    const found = Array.isArray(value)
      ? walkList(value, at, depth + 1, values)
      : walkValue(value, at, depth, values);
    if (found !== null) return found;
  }
  return null;
}

function walkList(
  list: readonly unknown[],
  path: string,
  depth: number,
  values: [string, string][],
): RowProblem | null {
  if (depth > jsonLineLimits.depth) {
    return problem('too_deep', `At most ${jsonLineLimits.depth} levels of nesting are expected.`);
  }
  for (const element of list) {
    const name = nameOf(element);
    const at = name === null ? `${path}[]` : `${path}[${name}]`;
    const found = Array.isArray(element)
      ? walkList(element, at, depth + 1, values)
      : walkValue(name === null ? element : withoutId(element), at, depth, values);
    if (found !== null) return found;
  }
  return null;
}

function walkValue(
  value: unknown,
  path: string,
  depth: number,
  values: [string, string][],
): RowProblem | null {
  if (isObject(value)) return walk(value, path, depth + 1, values);
  if (values.length >= jsonLineLimits.paths) {
    return problem('too_many_values', `At most ${jsonLineLimits.paths} values are expected.`);
  }
  // Nearly every value of a log is a short text.
  if (typeof value === 'string' && value.length <= jsonLineLimits.valueCharacters) {
    values.push([path, value]);
    return null;
  }
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !isExact(value);
  if (isRounded) {
    return problem('invalid_number', 'Numbers of more than 15 digits are expected in quotes.');
  }
  const text = value === null ? '' : String(value);
  values.push([path, text.slice(0, jsonLineLimits.valueCharacters)]);
  if (text.length <= jsonLineLimits.valueCharacters) return null;
  return problem(
    'too_long',
    `At most ${jsonLineLimits.valueCharacters} characters are expected in a value.`,
  );
}

/** JSON's numbers lose their last digits here when they are long: an id would become another. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value);
}

function nameOf(element: unknown): string | null {
  if (!isObject(element) || !Object.hasOwn(element, 'id')) return null;
  return typeof element.id === 'string' && stepName.test(element.id) ? element.id : null;
}

function withoutId(element: unknown): unknown {
  if (!isObject(element)) return element;
  return Object.fromEntries(Object.entries(element).filter(([key]) => key !== 'id'));
}

function problem(code: string, message: string): RowProblem {
  return { column: '', code, message };
}
