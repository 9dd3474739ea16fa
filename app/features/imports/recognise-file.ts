import Papa from 'papaparse';
import { looksLikeCredentials } from '#app/core/credentials/looks-like-credentials.ts';
import { readJsonLine } from '#app/core/formats/json-line.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { type RecognisedFormat, recogniseFormat } from '#app/core/formats/recognise-format.ts';
import { delimiterOf } from './read-delimited.ts';
import { looksLikeJson } from './read-lines.ts';
import { openText } from './read-text.ts';

const sampledCharacters = 65_536;
const sampledRows = 20;

/** The beginning of a file, as rows; without any where it holds signed documents. */
export interface RecognisableSample {
  header: string[];
  rows: string[][];
  layout: LogFormat['layout'];
}

/**
 * Says which formats a file may have, the likeliest first, by its first 64 KB, whatever
 * it is packed in or encoded as.
 * @throws ImportProblem when the file is no text or is empty
 */
export async function recogniseFile(path: string): Promise<RecognisedFormat[]> {
  const { header, rows, layout } = await sampleFile(path);
  return recogniseFormat(header, rows, layout);
}

/**
 * The header and first rows of a file, by its first 64 KB.
 * @throws ImportProblem when the file is no text or is empty
 */
export async function sampleFile(path: string): Promise<RecognisableSample> {
  const { start, rest } = await openText(path, () => {});
  await rest.return(undefined);
  const begin = start.slice(0, sampledCharacters);
  if (looksLikeCredentials(begin)) return { header: [], rows: [], layout: 'documents' };
  const text = wholeLines(begin);
  return looksLikeJson(text) ? sampleLines(text) : sampleTable(text);
}

/** Without the last line, which may be cut off, unless it is the only one. */
function wholeLines(text: string): string {
  const end = text.lastIndexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

function sampleTable(text: string): RecognisableSample {
  const parsed = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    preview: sampledRows + 1,
    skipEmptyLines: true,
  });
  const [header = [], ...rows] = parsed.data;
  return { header, rows, layout: 'delimited' };
}

function sampleLines(text: string): RecognisableSample {
  const objects = text
    .split('\n')
    .slice(0, sampledRows)
    .map((line) => new Map(readJsonLine(line).values));
  const header = [...new Set(objects.flatMap((object) => [...object.keys()]))];
  const rows = objects.map((object) => header.map((path) => object.get(path) ?? ''));
  return { header, rows, layout: 'lines' };
}
