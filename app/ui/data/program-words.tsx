import { TextLink } from '../layout/text-link.tsx';

const addresses = [
  { path: '/api/v1/pilots', says: 'the pilots, each with its newest release' },
  { path: '/api/v1/pilots/CODE/releases', says: 'the releases of one' },
  { path: '/api/v1/pilots/CODE/releases/NUMBER/cells.csv', says: 'the cells of a release' },
  { path: '/api/v1/pilots/CODE/releases/NUMBER/package.zip', says: 'every file of it' },
  {
    path: '/api/v1/data/cells.csv?pilot=CODE&pilot=CODE:NUMBER&table=funnel&cohort=all',
    says: 'rows of several, chosen as above',
  },
];

/** How a program takes the data: addresses that need neither account nor terms. */
export function ProgramWords() {
  return (
    <div className="max-w-prose space-y-3">
      <p>No account and no terms are asked for here; every download is noted all the same.</p>
      <ul className="space-y-2">
        {addresses.map(({ path, says }) => (
          <li key={path}>
            <code className="wrap-anywhere">{path}</code>: {says}
          </li>
        ))}
      </ul>
      <p>
        <TextLink to="/api/v1/openapi.json" reloadDocument>
          The description of the API
        </TextLink>{' '}
        says the rest. Files are UTF-8 with a header row; an empty number is not given, and the
        column <code>status</code> says of which kind the gap is. Treat it as unknown, never as
        zero. The README of each package has lines that load the files in R, Python and DuckDB.
      </p>
    </div>
  );
}
