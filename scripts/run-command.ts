import { AppError } from '#app/core/app-error.ts';

/**
 * Runs a command's work and ends with one sentence on standard error when it fails.
 * A sentence meant for people is printed as it is; what nobody foresaw is printed
 * with its stack, because then a developer must read it.
 * @param work returns the exit code, or nothing for 0
 */
export async function runCommand(
  work: () => Promise<number | undefined> | number | undefined,
): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof AppError || isUsageError(error)) console.error(error.message);
    else console.error(error);
  }
}

/** Errors of `parseArgs` and of the file system say what is wrong in one sentence already. */
function isUsageError(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const code = String(error.code);
  return code.startsWith('ERR_PARSE_ARGS') || ['ENOENT', 'EACCES', 'EISDIR'].includes(code);
}
