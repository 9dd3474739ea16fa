import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readEnvironment } from '#app/core/environment.ts';
import { demonstrationPilots } from '#seeds/demonstration/pilots.ts';
import { openCommandContext } from './command-context.ts';
import { buildDemonstrationReleases } from './demonstration/build-releases.ts';
import { demonstrationLoader } from './load-demonstration.ts';
import { runCommand } from './run-command.ts';

const help = `Builds the releases of the demonstration that are still missing, and ends.

It is started by the server and not meant to be run by hand. It works at low priority, one
release after the other, and ends when whoever started it does; the next start goes on.
`;

await runCommand(async () => {
  if (process.argv.includes('--help')) {
    console.log(help);
    return 0;
  }
  // Pages come first: whoever looks at them now waits for this least.
  setPriority(constants.priority.PRIORITY_LOW);
  const file = new URL('./demonstration/end-with-parent.mjs', import.meta.url);
  new Worker(file, { workerData: process.ppid, execArgv: [] }).unref();
  using opened = openCommandContext(
    readEnvironment(process.env).dataFolder,
    demonstrationLoader.name,
  );
  const { context, folder } = opened;
  await buildDemonstrationReleases(context, folder, demonstrationPilots, (sentence) =>
    console.log(sentence),
  );
  return 0;
});
