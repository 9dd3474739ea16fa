import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#app/core/app-error.ts';
import { runCommand } from '../../scripts/run-command.ts';

/** What a command says on standard error, and its exit code. */
async function endOf(work: Parameters<typeof runCommand>[0]) {
  vi.mocked(console.error).mockImplementation(() => {});
  await runCommand(work);
  const said = vi.mocked(console.error).mock.calls.flat();
  // Said on purpose: every test ends by looking whether anything was.
  vi.mocked(console.error).mockClear();
  return { said, code: process.exitCode };
}

describe('a command', () => {
  const exitCode = process.exitCode;
  afterEach(() => {
    process.exitCode = exitCode;
  });

  it.each([
    ['refused', 3],
    ['invalid', 1],
    ['conflict', 1],
  ] as const)(
    'that ends with an error of the kind %s prints its sentence, and ends with %i',
    async (kind, code) => {
      const sentence = 'A sentence for people.';
      const end = await endOf(() => {
        throw new AppError(kind, sentence);
      });
      expect(end).toEqual({ said: [sentence], code });
    },
  );

  it('that ends well says nothing and ends with 0', async () => {
    expect(await endOf(() => undefined)).toEqual({ said: [], code: 0 });
  });
});
