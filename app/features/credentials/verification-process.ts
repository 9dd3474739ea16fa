import { ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { AppError } from '#app/core/app-error.ts';
import {
  type CredentialReport,
  credentialReportSchema,
} from '#app/core/credentials/credential-report.ts';

/** What the process is asked, one JSON line each. */
export const verificationRequestSchema = z.object({
  id: z.number(),
  text: z.string(),
  now: z.iso.datetime(),
});

/** What it answers, one JSON line each. */
const verificationAnswerSchema = z.object({
  id: z.number(),
  outcome: z.union([
    z.object({ report: credentialReportSchema }),
    z.object({
      refused: z.object({ code: z.enum(['invalid', 'too_large']), sentence: z.string() }),
    }),
    z.object({ failed: z.literal(true) }),
  ]),
});
type Answer = z.infer<typeof verificationAnswerSchema>;
export type VerificationOutcome = Answer['outcome'];

/** More than this many waiting at once are turned away. */
const maxWaiting = 20;

/** The program that checks documents, for `createVerificationProcess`. */
export const verificationCommand = [
  process.execPath,
  '--import',
  'tsx',
  'scripts/verify-worker.ts',
] as const;

interface Job {
  id: number;
  line: string;
  settle: (outcome: VerificationOutcome) => void;
}

/**
 * A process of its own that checks credentials one after the other, started with
 * the first one and again whenever it has died: untangling a large credential takes
 * longer than a page may wait for its neighbour.
 * @param command the program and its arguments
 * @param timeoutMs how long one document may take before the process is ended
 */
export function createVerificationProcess(command: readonly string[], timeoutMs: number) {
  const waiting: Job[] = [];
  let lastId = 0;
  let current: { job: Job; timer: NodeJS.Timeout } | null = null;
  let child: ChildProcess | null = null;

  function start(): ChildProcess {
    const [program = process.execPath, ...programArguments] = command;
    const started = spawn(program, programArguments, { stdio: ['pipe', 'pipe', 'ignore'] });
    const lose = () => {
      if (child !== started) return;
      child = null;
      finish({ failed: true });
    };
    started.on('error', lose);
    started.on('exit', lose);
    // A process that died leaves a broken pipe; `exit` tells the same.
    started.stdin.on('error', lose);
    createInterface({ input: started.stdout }).on('line', (line) => {
      const answer = readAnswer(line);
      // An ended process may still have an answer on its way, to a job that was given up.
      if (answer !== null && answer.id === current?.job.id) finish(answer.outcome);
    });
    return started;
  }

  function finish(outcome: VerificationOutcome): void {
    if (current === null) return;
    clearTimeout(current.timer);
    const { job } = current;
    current = null;
    job.settle(outcome);
    next();
  }

  function next(): void {
    if (current !== null) return;
    const job = waiting.shift();
    if (job === undefined) {
      hold(child, false);
      return;
    }
    child ??= start();
    hold(child, true);
    current = { job, timer: setTimeout(stop, timeoutMs) };
    child.stdin?.write(`${job.line}\n`);
  }

  /** Ends the process; what it was checking is answered as failed. */
  function stop(): void {
    const stopped = child;
    child = null;
    stopped?.kill('SIGKILL');
    finish({ failed: true });
  }

  /** @throws AppError `too_many`, `unavailable`, or what the document is refused for */
  async function verify(text: string, now: Date): Promise<CredentialReport> {
    if (waiting.length >= maxWaiting) {
      throw new AppError('too_many', 'Many credentials are being checked. Please try again soon.');
    }
    lastId += 1;
    const id = lastId;
    const line = JSON.stringify({ id, text, now: now.toISOString() });
    const outcome = await new Promise<VerificationOutcome>((settle) => {
      waiting.push({ id, line, settle });
      next();
    });
    if ('report' in outcome) return outcome.report;
    if ('refused' in outcome) throw new AppError(outcome.refused.code, outcome.refused.sentence);
    throw new AppError(
      'unavailable',
      'This credential could not be checked: it took too long, or the check was interrupted. Please try again.',
    );
  }

  return { verify, stop };
}

/** An idle process does not keep its parent from ending. */
function hold(child: ChildProcess | null, isBusy: boolean): void {
  for (const handle of [child, child?.stdin, child?.stdout]) {
    if (!(handle instanceof ChildProcess || handle instanceof Socket)) continue;
    if (isBusy) handle.ref();
    else handle.unref();
  }
}

/** Null for a line that is no answer, such as a warning that a library printed. */
function readAnswer(line: string): Answer | null {
  try {
    return verificationAnswerSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
