// `npm run NAME -- …`: runs a TypeScript command, on a fresh clone too.
import { ensurePackages, fail, runScript } from './installation.mjs';

const [name, ...args] = process.argv.slice(2);
if (!name) fail('Say which command to run.');
ensurePackages();
process.exit(await runScript(`${name}.ts`, args));
