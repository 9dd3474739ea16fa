import type { LogFormat } from './log-format.ts';

/** How the name of a file of each layout ends. */
export const fileEndings: Readonly<Record<LogFormat['layout'], string>> = {
  delimited: 'csv',
  lines: 'ndjson',
  documents: 'json',
};
