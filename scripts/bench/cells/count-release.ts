import { sizeClassOf } from '#app/core/disclosure/policy.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { tallyPilot } from '#app/features/releases/tally-pilot.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { openLogsStore } from '#db/logs/sqlite/open.ts';
import { type CountingRun, measureCounting } from './counting-run.ts';
import { countsOfCells, countsOfTally } from './group-counts.ts';

// Counts every table of a pilot's first release from logs.db, as the release process does before
// the gate, and prints how long that took and what was counted:
// MILEPOST_DATA=FOLDER count-release.ts PILOT AS_OF

const [pilotCode = '', asOf = ''] = process.argv.slice(2);
const { logs } = dataFolderPaths(readEnvironment(process.env).dataFolder);
const measured = measureCounting();
const store = openLogsStore(logs);
const tally = tallyPilot(store, { pilotCode, asOf });
const { cells } = draftRelease({
  ...{ tally, sizeClass: sizeClassOf(tally.people) },
  ...{ addedQuarters: [], pairs: [], populations: store.populations(pilotCode) },
});
const times = measured();
store.close();
const run: CountingRun = { ...times, counts: [...countsOfTally(tally), ...countsOfCells(cells)] };
console.log(JSON.stringify(run));
