// `npm run dev`: the server with Vite's hot replacement, on the same data folder.
import { ensurePackages, runScript, startScript } from './installation.mjs';

ensurePackages();
process.env.NODE_ENV = 'development';
const prepared = await runScript('prepare.ts');
if (prepared !== 0) process.exit(prepared);
startScript('serve.ts', ['--dev']).once('exit', (code) => process.exit(code ?? 0));
