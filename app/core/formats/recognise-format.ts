import { logFormats } from './format-registry.ts';
import type { LogFormat } from './log-format.ts';
import { matchHeader } from './match-header.ts';

/** How well a file fits a format. */
export interface RecognisedFormat {
  format: LogFormat;
  /** Whole percent, 0 to 100. */
  confidence: number;
  /** Why, as a sentence without anything out of the file. */
  reason: string;
}

/**
 * What makes up the confidence. Each column that is found halves the doubt, so that one
 * column which many formats have proves little; then come how much of the file belongs to
 * the format at all, and whether its first rows can be read.
 */
const weights = { found: 60, ofFile: 25, values: 15 } as const;
const sampledRows = 20;
/** From here on a format is taken without asking, unless another comes as close as `rival`. */
const sure = 80;
const rival = 20;

/**
 * Says which formats a file may have, the likeliest first, by its header and first rows.
 * Pure, and the same in the browser as on the server.
 * @param header the header, or for JSON lines the paths of the first objects
 * @param rows values in the order of the header; pseudonymous ids need not be made yet
 */
export function recogniseFormat(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  layout: LogFormat['layout'] = 'delimited',
): RecognisedFormat[] {
  if (layout === 'documents') return logFormats.filter(isOfDocuments).map(certainly);
  return logFormats
    .filter((format) => !isOfDocuments(format))
    .filter((format) => layout === 'delimited' || format.layout === 'lines')
    .filter((format) => layout === 'lines' || isTable(format, header))
    .map((format) => weigh(format, header, rows.slice(0, sampledRows)))
    .filter(({ confidence }) => confidence > 0)
    .sort((left, right) => right.confidence - left.confidence);
}

/** The format that a file certainly has, or null when it has to be asked. */
export function certainFormat(recognised: readonly RecognisedFormat[]): LogFormat | null {
  const [best, second] = recognised;
  if (!best || best.confidence < sure) return null;
  return second && best.confidence - second.confidence < rival ? null : best.format;
}

function isOfDocuments({ layout }: LogFormat): boolean {
  return layout === 'documents';
}

/** Signed documents are known by how they begin, before anything in them is looked at. */
function certainly(format: LogFormat): RecognisedFormat {
  const reason = 'The file begins as a signed credential or presentation does.';
  return { format, confidence: 100, reason };
}

/**
 * Whether a table can be of a format. JSON lines become tables as refused rows only, and then
 * name their paths whole; ordinary headers share a few short names with them by chance.
 */
function isTable(format: LogFormat, header: readonly string[]): boolean {
  if (format.layout === 'delimited') return true;
  const paths = format.columns.map(({ name }) => name).filter((name) => /[.[]/.test(name));
  return paths.some((path) => header.includes(path));
}

function weigh(
  format: LogFormat,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): RecognisedFormat {
  const { positions, missing, unknown } = matchHeader(header, format.columns);
  const named = header.filter((name) => name.trim() !== '').length;
  const matched = positions.filter((place) => place >= 0).length;
  const required = format.columns.filter(({ isRequired }) => isRequired).length;
  if (matched === 0 || named === 0) return { format, confidence: 0, reason: '' };
  const known = header.length - unknown.length;
  const values = missing.length > 0 ? 0 : readableShare(format, positions, rows);
  const requiredShare = (required - missing.length) / required;
  const confidence =
    weights.found * (1 - 0.5 ** matched) * requiredShare +
    (weights.ofFile * known) / header.length +
    weights.values * values;
  // Without all that is required it is a guess, however much else fits.
  const most = missing.length > 0 ? 60 : 100;
  return {
    format,
    confidence: Math.min(most, Math.round(confidence)),
    reason: reasonOf(known, header.length, missing, values),
  };
}

/** The share of rows that can be read, except that people are still named in their own columns. */
function readableShare(
  format: LogFormat,
  positions: readonly number[],
  rows: readonly (readonly string[])[],
): number {
  if (rows.length === 0) return 0.5;
  const personal = new Set(
    format.columns
      .filter(({ role }) => role === 'person' || role === 'empty')
      .map(({ name }) => name),
  );
  const readable = rows.filter((row) => {
    const { problems } = format.readRow(positions.map((place) => row[place] ?? ''));
    return problems.every(({ column }) => personal.has(column));
  });
  return readable.length / rows.length;
}

function reasonOf(known: number, total: number, missing: string[], values: number): string {
  const columns = `${known} of ${total} columns of the file belong to this format`;
  if (missing.length > 0) {
    const names = missing.map((name) => `“${name}”`).join(', ');
    return `${columns}, but it also needs ${names}.`;
  }
  if (values < 0.5) return `${columns}, but most of the first rows hold other values than it has.`;
  return `${columns}, and nothing that it needs is missing.`;
}
