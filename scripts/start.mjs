// `npm start`: from a fresh clone to a printed address, with nothing done by hand.
import {
  answerHelp,
  ensureBuild,
  ensurePackages,
  runScript,
  startScript,
} from './installation.mjs';

answerHelp(`Serves Milepost, after whatever has to be done first: installing, building, migrating,
and loading the demonstration into an empty data folder. Prints the address.

  npm start

Settings are read from the environment: PORT, HOST, MILEPOST_DATA, MILEPOST_ORIGIN and
MILEPOST_DEMO. README.md says what each means.`);
ensurePackages();
// Side by side: on a first start either takes a while, and neither needs the other.
const [prepared] = await Promise.all([runScript('prepare.ts'), ensureBuild()]);
if (prepared !== 0) process.exit(prepared);
startScript('serve.ts').once('exit', (code) => process.exit(code ?? 0));
