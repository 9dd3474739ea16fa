/** A JSON Schema (draft 7), as far as the profiles of Data Package use the language. */
export type JsonSchema = { [keyword: string]: unknown };

const annotations = new Set([
  ...['$schema', 'title', 'description', 'context', 'default', 'examples', 'propertyOrder'],
  // `item` is a slip of the profiles for `items`, and means nothing in JSON Schema.
  ...['hidden', 'notes', 'options', 'item'],
]);

type Check = (rule: never, value: unknown, at: string) => string[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const when = (isWrong: boolean, problem: string) => (isWrong ? [problem] : []);

const checks: Record<string, Check> = {
  type: (rule: string | string[], value, at) =>
    when(![rule].flat().some((type) => isOfType(value, type)), `${at} is no ${rule}`),
  enum: (rule: unknown[], value, at) => when(!rule.includes(value), `${at} is none of ${rule}`),
  required: (rule: string[], value, at) =>
    isObject(value)
      ? rule.flatMap((name) => when(!Object.hasOwn(value, name), `${at} lacks ${name}`))
      : [],
  properties: (rule: Record<string, JsonSchema>, value, at) =>
    isObject(value)
      ? Object.entries(rule).flatMap(([name, inner]) =>
          Object.hasOwn(value, name) ? schemaProblems(inner, value[name], `${at}/${name}`) : [],
        )
      : [],
  items: (rule: JsonSchema, value, at) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => schemaProblems(rule, item, `${at}/${index}`))
      : [],
  anyOf: (rule: JsonSchema[], value, at) =>
    when(countFitting(rule, value) === 0, `${at} fits none of anyOf`),
  oneOf: (rule: JsonSchema[], value, at) =>
    when(countFitting(rule, value) !== 1, `${at} does not fit one of oneOf`),
  pattern: (rule: string, value, at) =>
    when(typeof value === 'string' && !new RegExp(rule).test(value), `${at} does not fit ${rule}`),
  format: (rule: string, value, at) =>
    when(typeof value === 'string' && !isOfFormat(value, rule), `${at} is no ${rule}`),
  minItems: (rule: number, value, at) =>
    when(Array.isArray(value) && value.length < rule, `${at} has too few items`),
  minProperties: (rule: number, value, at) =>
    when(isObject(value) && Object.keys(value).length < rule, `${at} has too few properties`),
  minimum: (rule: number, value, at) =>
    when(typeof value === 'number' && value < rule, `${at} is below ${rule}`),
  exclusiveMinimum: (rule: number, value, at) =>
    when(typeof value === 'number' && value <= rule, `${at} is not above ${rule}`),
  uniqueItems: (rule: boolean, value, at) =>
    when(
      rule && Array.isArray(value) && new Set(value.map(asText)).size < value.length,
      `${at} holds something twice`,
    ),
};

const asText = (value: unknown) => JSON.stringify(value);

/**
 * What is wrong with a value by a schema, each with its place; empty when it fits.
 * @throws Error for a keyword that is not known here: none may go unchecked in silence
 */
export function schemaProblems(schema: JsonSchema, value: unknown, at = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (annotations.has(keyword)) return [];
    const check = checks[keyword];
    if (!check) throw new Error(`The keyword ${keyword} of JSON Schema is not checked here.`);
    return check(rule as never, value, at);
  });
}

function countFitting(schemas: readonly JsonSchema[], value: unknown): number {
  return schemas.filter((schema) => schemaProblems(schema, value).length === 0).length;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function isOfFormat(text: string, format: string): boolean {
  if (format === 'date-time')
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
  if (format === 'uri') return URL.canParse(text);
  if (format === 'email') return /^[^@\s]+@[^@\s]+$/.test(text);
  // `textarea` is a hint for forms, and any text is one.
  return format === 'textarea';
}
