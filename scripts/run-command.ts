import { fstatSync } from 'node:fs';
import { AppError } from '#app/core/app-error.ts';
import { isDiskFull } from '#app/features/imports/is-disk-full.ts';

const standardError = 2;
/** What an audit has refused; a program that publishes has to know it from a mistake. */
const refusedCode = 3;

/**
 * Runs a command's work and ends with one sentence on standard error when it fails.
 * A sentence meant for people is printed as it is; what nobody foresaw is printed
 * with its stack, because then a developer must read it. Into a file it is printed
 * without its message, which may repeat what an imported file holds.
 * @param work returns the exit code, or nothing for 0
 */
export async function runCommand(
  work: () => Promise<number | undefined> | number | undefined,
): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.exitCode = error instanceof AppError && error.code === 'refused' ? refusedCode : 1;
    console.error(
      error instanceof AppError
        ? error.message
        : (foreseenSentence(error) ?? (isLogged() ? traceOf(error) : error)),
    );
  }
}

function isLogged(): boolean {
  return fstatSync(standardError).isFile();
}

/** When an error came up, of what kind it is and where: everything but its message. */
function traceOf(error: unknown): string {
  const isError = error instanceof Error;
  const stack = isError ? (error.stack ?? '').replace(error.message, '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  const code = isError && 'code' in error ? ` ${String(error.code)}` : '';
  const name = isError ? error.name : typeof error;
  return [`${new Date().toISOString()} ${name}${code}`, ...places].join('\n');
}

const fileTroubles: Record<string, string> = {
  ENOENT: 'there is no such file or folder.',
  EACCES: 'this user may not read or write here.',
  EPERM: 'this user may not read or write here.',
  EROFS: 'this disk can only be read.',
  EISDIR: 'this is a folder where a file is expected.',
  ENOTDIR: 'a file stands where a folder is expected.',
  EEXIST: 'a file stands where a folder is expected.',
};

/** What `parseArgs` or the file system refused, as a sentence; null for anything else. */
function foreseenSentence(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  if (code.startsWith('ERR_PARSE_ARGS')) {
    // What follows the first sentence is about typing arguments that begin with a hyphen.
    return `${error.message.split('. ')[0]?.replace(/\.$/, '')}. See --help.`;
  }
  if (isDiskFull(error)) return 'The disk of the data folder is full. Make room and try again.';
  const trouble = fileTroubles[code];
  if (trouble === undefined) return null;
  return `${'path' in error ? String(error.path) : 'A file or folder'}: ${trouble}`;
}
