// Reads a CSV file into a table of a new database: node read-with-duckdb.mjs DATABASE FILE
import { DuckDBInstance } from '@duckdb/node-api';

const [database = '', file = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
await connection.run(`CREATE TABLE e AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}')`);
connection.closeSync();
instance.closeSync();
