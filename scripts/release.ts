import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { draftGatedRelease } from '#app/features/releases/draft-gated-release.ts';
import { readGateSecret } from '#app/features/releases/gate-secret.ts';
import { readReleaseSigningKey } from '#app/features/releases/release-signing-key.ts';
import { releaseForm, requestRelease } from '#app/features/releases/request-release.ts';
import { type ReleaseProcess, runReleaseJob } from '#app/features/releases/run-release-job.ts';
import { today } from '#app/features/today.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import { findReleaseJob } from '#db/records/queries/release-jobs.ts';
import { openCommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';

const help = `Builds, gates and publishes the next release of a pilot.

  npm run release -- --pilot CODE [--as-of YYYY-MM-DD] [--dry-run] [--json]
  npm run release -- --pilot CODE --revise [--dry-run] [--json]

  --pilot CODE        the pilot
  --as-of YYYY-MM-DD  nothing later is looked at; today unless given. A quarter is
                      released once 180 days have passed since its last day
  --revise            corrects the last release instead: its quarters and its day, with what
                      has come to be known of its people since
  --dry-run           does everything but publish
  --json              prints what was built as JSON

A published release cannot be changed or taken back. Exit code 0 when it was
published, 3 when the audit refuses it, 1 on every other error.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      pilot: { type: 'string' },
      'as-of': { type: 'string' },
      job: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      revise: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  using opened = openCommandContext(readEnvironment(process.env).dataFolder, 'release');
  const { folder, context } = opened;
  migrateLogs(folder.logs);
  const logs = openLogsStore(folder.logs);
  try {
    const seed = readGateSecret(folder);
    const signingKey = readReleaseSigningKey(folder);
    const secrets = { seed, signingKey };
    const release: ReleaseProcess = { ...context, logs, ...secrets, processId: process.pid };
    if (values.job !== undefined) await runJob(release, Number(values.job));
    else await runCommandLine(release, values);
  } finally {
    logs.close();
  }
  return 0;
});

/** Works on a job that the web process queued. */
async function runJob(release: ReleaseProcess, jobId: number): Promise<void> {
  const job = findReleaseJob(release.records, jobId);
  const pilot = listPilots(release.records).find(({ id }) => id === job?.pilotId);
  if (!job || !pilot || job.status !== 'queued') {
    throw new AppError('not_found', 'There is no release job with this number to be worked on.');
  }
  await runReleaseJob(release, pilot.code, job);
}

interface Asked {
  pilot?: string | undefined;
  'as-of'?: string | undefined;
  'dry-run': boolean;
  revise: boolean;
  json: boolean;
}

async function runCommandLine(release: ReleaseProcess, asked: Asked): Promise<void> {
  if (!asked.pilot) throw new AppError('invalid', 'Say which pilot: --pilot CODE. See --help.');
  if (asked.revise && asked['as-of'] !== undefined) {
    throw new AppError(
      'invalid',
      'A revision has the day of the release that it corrects: leave --as-of out.',
    );
  }
  const asOf = asked['as-of'] ?? today(release);
  const kind = asked.revise ? 'publish_revision' : 'publish';
  const form = releaseForm.safeParse({ kind, asOf });
  if (!form.success) {
    throw new AppError('invalid', '--as-of must be a day of the calendar, as in 2026-06-30.');
  }
  const pilotCode = asked.pilot.toUpperCase();
  if (asked['dry-run']) {
    const order = {
      ...release,
      pilotCode,
      asOf,
      kind: 'publish',
      isRevision: asked.revise,
    } as const;
    const { manifest } = await draftGatedRelease(order);
    print(pilotCode, { ...manifest, isDryRun: true }, asked.json);
    return;
  }
  const job = requestRelease(release, pilotCode, form.data, process.pid);
  const built = await runReleaseJob(release, pilotCode, job);
  print(pilotCode, { ...built, isDryRun: false }, asked.json);
}

interface Printed {
  number: number;
  asOf: string;
  cellsShown: number;
  cellsBanded: number;
  cellsHidden: number;
  cellsSha256: string;
  isDryRun: boolean;
}

function print(pilot: string, printed: Printed, isJson: boolean): void {
  const { number, asOf, cellsShown, cellsBanded, cellsHidden, cellsSha256, isDryRun } = printed;
  if (isJson) {
    const release = { pilot, release: number, asOf, isDryRun };
    const numbers = { cellsShown, cellsBanded, cellsHidden };
    console.log(JSON.stringify({ ...release, ...numbers, cellsSha256 }));
    return;
  }
  const done = isDryRun ? 'would be published (dry run: nothing was written)' : 'is published';
  console.log(`Release ${number} of ${pilot}, as of ${asOf}, ${done}.`);
  console.log(
    `${cellsShown} numbers are shown, ${cellsBanded} are told as a band, ` +
      `${cellsHidden} are hidden to protect privacy.`,
  );
  console.log(`SHA-256 of cells.csv: ${cellsSha256}`);
}
