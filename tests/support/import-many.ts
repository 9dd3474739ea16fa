import { readFileSync } from 'node:fs';
import { openImportGround } from './import-ground.ts';

/** One file for the process, as a JSON list on its standard input. */
export interface FileToImport {
  name: string;
  path: string;
  format: string;
}

/** What became of it, as a JSON list on the standard output. */
export interface ImportedFile {
  name: string;
  status: string;
  reason: string;
  rowsTotal: number;
  rowsRefused: number;
  /** Codes of the refused rows, each once. */
  codes: string[];
}

/** The most memory the process ever held. */
export interface ImportedFiles {
  files: ImportedFile[];
  peakMebibytes: number;
}

// A process of its own, so that its peak memory is that of importing and of nothing else.
const ground = openImportGround();
const files: ImportedFile[] = [];
for (const { name, path, format } of JSON.parse(readFileSync(0, 'utf8')) as FileToImport[]) {
  const { status, reason, rowsTotal, rowsRefused, refusals } = await ground.sendPath(path, {
    format,
  });
  const codes = [...new Set(refusals.map(({ code }) => code))];
  files.push({ name, status, reason, rowsTotal, rowsRefused, codes });
}
const committed = ground.context.store.committedBatches().length;
ground.close();
if (committed > 0) throw new Error('Something of a hostile file was written.');
const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const answer: ImportedFiles = { files, peakMebibytes: Math.round(Number(peak ?? 0) / 1024) };
console.log(JSON.stringify(answer));
