// `npm start`: from a fresh clone to a printed address, with nothing done by hand.
import { ensureBuild, ensurePackages, runScript, startScript } from './installation.mjs';

ensurePackages();
ensureBuild();
const prepared = await runScript('prepare.ts');
if (prepared !== 0) process.exit(prepared);
startScript('serve.ts').once('exit', (code) => process.exit(code ?? 0));
