import { readEnvironment } from '#app/core/environment.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { openLogsStore } from '#db/logs/sqlite/open.ts';

// Reads what is known of each person once through, as a release does, and prints how many
// seconds that took. In a process of its own, as a release is.

const [pilot = ''] = process.argv.slice(2);
const { logs } = dataFolderPaths(readEnvironment(process.env).dataFolder);
const store = openLogsStore(logs);
const startedAt = performance.now();
let people = 0;
for (const _ of store.personLogs(pilot, '2199-12-31')) people += 1;
const seconds = (performance.now() - startedAt) / 1000;
store.close();
if (people === 0) throw new Error('The pilot of the benchmark has no events.');
console.log(seconds.toFixed(3));
