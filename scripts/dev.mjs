// `npm run dev`: the server with Vite's hot replacement, on the same data folder.
import { answerHelp, ensurePackages, runScript, startScript } from './installation.mjs';

answerHelp(`Serves Milepost for development: pages change as their sources do. The same data folder
and settings as npm start.

  npm run dev`);
ensurePackages();
process.env.NODE_ENV = 'development';
const prepared = await runScript('prepare.ts');
if (prepared !== 0) process.exit(prepared);
startScript('serve.ts', ['--dev']).once('exit', (code) => process.exit(code ?? 0));
