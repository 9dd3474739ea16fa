import { DuckDBInstance } from '@duckdb/node-api';
import { funnelSteps } from '#app/core/measures/funnel-steps.ts';
import { type CountingRun, measureCounting } from './counting-run.ts';
import {
  countedFiles,
  csvFile,
  funnelQuery,
  hiringQuery,
  statementsOf,
} from './duckdb-statements.ts';
import { type GroupCount, groupCounts, hiringMeasures } from './group-counts.ts';

// With `load`: reads the CSV files of a pilot into tables of a new database. Otherwise counts the
// groups of a release from `files` or from those `tables`, and prints how long that took and what
// was counted: count-with-duckdb.ts load|files|tables FOLDER DATABASE [AS_OF]

const [what = '', folder = '', database = '', asOf = ''] = process.argv.slice(2);
const measured = measureCounting();
const instance = await DuckDBInstance.create(what === 'files' ? ':memory:' : database);
const connection = await instance.connect();
if (what === 'load') {
  for (const name of countedFiles) {
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM ${csvFile(folder, name)}`);
  }
} else {
  const from = (name: string) => (what === 'files' ? csvFile(folder, name) : name);
  for (const statement of statementsOf(from, asOf)) await connection.run(statement);
  const funnel = await connection.runAndReadAll(funnelQuery());
  const hiring = await connection.runAndReadAll(hiringQuery());
  const times = measured();
  const steps = funnelSteps.map(({ id }) => id);
  const counts = [
    ...countsOf(funnel.getRowsJson(), steps),
    ...countsOf(hiring.getRowsJson(), hiringMeasures),
  ];
  const run: CountingRun = { ...times, counts };
  console.log(JSON.stringify(run));
}
connection.closeSync();
instance.closeSync();

function countsOf(rows: readonly unknown[][], measures: readonly string[]): GroupCount[] {
  return rows.flatMap(([cohort, dimension, value, ler, ...counts]) =>
    groupCounts(
      {
        ...{ cohort: String(cohort), dimension: String(dimension) },
        ...{ value: String(value), ler: String(ler) },
      },
      measures,
      counts.map(Number),
    ),
  );
}
