import type { TreatmentPlan } from '#app/core/deidentify/treatment-plan.ts';

/** What leaves this machine and what does not, in two lists. */
export function LeavingLists({ plan }: { plan: TreatmentPlan }) {
  const { columns } = plan;
  const leaving = columns.filter(({ treatment }) => treatment !== 'drop');
  const changed = columns.filter(
    ({ treatment }) => treatment === 'pseudonymise' || treatment === 'band',
  );
  const dropped = columns.filter(({ treatment }) => treatment === 'drop');
  return (
    <div className="mt-6 grid gap-6 sm:grid-cols-2">
      <NameList
        title="Leaves this machine when you send it"
        names={leaving.map(({ becomes, treatment }) =>
          treatment === 'pseudonymise' ? `${becomes} (pseudonymous)` : becomes,
        )}
      />
      <NameList
        title="Does not leave"
        names={[
          ...changed.map(({ name }) => `${name.trim()} as it stands in the file`),
          ...dropped.map(({ name }) => name.trim() || 'A column without a name'),
          'The linkage key',
          'The name of the file',
        ]}
      />
    </div>
  );
}

function NameList({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <div>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="list-disc space-y-1 ps-5">
        {[...new Set(names)].map((name) => (
          <li key={name} className="break-words">
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
