import { z } from 'zod';
import { dateOrders } from '../formats/column-mapping.ts';
import { timeZones } from './zone-offset.ts';

const mostColumns = 2000;
const mostValues = 500;
const name = z.string().trim().min(1).max(60);
const value = z.string().max(120);

const clocks = new Set<string>(['', 'day', ...timeZones.map(({ id }) => id)]);

const mappedColumn = z.strictObject({
  from: z.string().trim().min(1).max(200).nullable().default(null),
  constant: z.string().trim().max(200).default(''),
  madeOf: z.array(name).max(6).default([]),
  values: z
    .record(value, z.string().max(60))
    .refine((values) => Object.keys(values).length <= mostValues, 'There are too many values.')
    .default({}),
  dateOrder: z.enum(dateOrders).default('iso'),
  clock: z
    .string()
    .refine((clock) => clocks.has(clock))
    .default(''),
});

/**
 * A mapping as a file: what is exported, edited elsewhere, imported, and given to the
 * import command. Holds names of columns and values of codes; no row of any file.
 */
const mappingFile = z.strictObject({
  version: z.literal(1),
  format: z.string().min(1).max(40),
  header: z.array(z.string().max(200)).min(1).max(mostColumns),
  columns: z
    .record(name, mappedColumn)
    .refine((columns) => Object.keys(columns).length > 0, 'No column is mapped.'),
});

export type MappingFile = z.output<typeof mappingFile>;

const asWritten = 'Export a mapping from Milepost to see how one is written.';

/**
 * Reads the text of a mapping file.
 * @returns the mapping, or a sentence that says what is wrong and where, without any value
 */
export function readMappingFile(
  text: string,
): { ok: true; file: MappingFile } | { ok: false; sentence: string } {
  const refuse = (sentence: string) => ({ ok: false as const, sentence });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(`This is not JSON. ${asWritten}`);
  }
  const parsed = mappingFile.safeParse(json);
  if (parsed.success) return { ok: true, file: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  // Below the format's own column names stand the file's values, which are not repeated.
  const place = path.slice(0, 3).map(String).filter(isPlainKey).join(' → ');
  return refuse(`The mapping cannot be read${place ? ` at ${place}` : ''}. ${asWritten}`);
}

function isPlainKey(key: string): boolean {
  return /^[a-z_]\w{0,40}$/i.test(key) || /^\d{1,4}$/.test(key);
}

/** A mapping file as text, the same for the same mapping. */
export function writeMappingFile({ version, format, header, columns }: MappingFile): string {
  return `${JSON.stringify({ version, format, header, columns }, null, 2)}\n`;
}
