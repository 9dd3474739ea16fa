// `npm start`: from a fresh clone to a printed address, with nothing done by hand.
import { ensureBuild, ensurePackages, runScript, startScript } from './installation.mjs';

ensurePackages();
// Side by side: on a first start either takes a while, and neither needs the other.
const [prepared] = await Promise.all([runScript('prepare.ts'), ensureBuild()]);
if (prepared !== 0) process.exit(prepared);
startScript('serve.ts').once('exit', (code) => process.exit(code ?? 0));
