import { createInterface } from 'node:readline';
import { AppError } from '#app/core/app-error.ts';
import { checkDocument } from '#app/features/credentials/check-document.ts';
import type { VerificationOutcome } from '#app/features/credentials/verification-process.ts';
import { verificationRequestSchema } from '#app/features/credentials/verification-process.ts';

const help = `Checks credentials for the web server, in a process of its own.

It is started by the server and not meant to be run by hand. Reads one JSON object a
line on standard input,
{"id": number, "text": the document, "now": ISO 8601}, answers one a line on
standard output, and ends when its input ends. Uses no network and keeps nothing.
`;

async function check(text: string, now: string): Promise<VerificationOutcome> {
  try {
    return { report: await checkDocument(text, new Date(now)) };
  } catch (error) {
    if (!(error instanceof AppError)) return { failed: true };
    const { code, message } = error;
    return { refused: { code: code === 'too_large' ? code : 'invalid', sentence: message } };
  }
}

async function answer(line: string): Promise<void> {
  const { id, text, now } = verificationRequestSchema.parse(JSON.parse(line));
  process.stdout.write(`${JSON.stringify({ id, outcome: await check(text, now) })}\n`);
}

if (process.argv.includes('--help')) {
  process.stdout.write(help);
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    await answer(line);
  }
}
