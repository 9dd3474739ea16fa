// `npm start`: from a fresh clone to a printed address, with nothing done by hand.
import {
  answerHelp,
  ensureBuild,
  ensurePackages,
  isPrepared,
  notePrepared,
  runScript,
  startScript,
} from './installation.mjs';

answerHelp(`Serves Milepost, after whatever has to be done first: installing, building, migrating,
and loading the demonstration into an empty data folder. Prints the address.

  npm start

Settings are read from the environment: PORT, HOST, MILEPOST_DATA, MILEPOST_ORIGIN and
MILEPOST_DEMO. README.md says what each means.`);
ensurePackages();
const wasPrepared = isPrepared();
if (wasPrepared) {
  await ensureBuild();
} else {
  // Side by side: on a first start either takes a while, and neither needs the other.
  const [prepared] = await Promise.all([runScript('prepare.ts'), ensureBuild()]);
  if (prepared !== 0) process.exit(prepared);
  notePrepared();
}
const server = startScript('serve.ts');
server.once('exit', (code) => process.exit(code ?? 0));
// No migration was pending, so nobody had to wait; what a killed process left behind is mended
// once the first page is out.
if (wasPrepared) setTimeout(() => runScript('prepare.ts'), 3000);
