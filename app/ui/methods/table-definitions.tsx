import { DefinitionList } from '../layout/definition-list.tsx';

interface TableDefinitionsProps {
  tables: readonly {
    id: string;
    label: string;
    description: string;
    unitLabel: string;
    cohortRule: string;
    measures: { id: string; label: string; definition: string }[];
  }[];
}

/** Each table of a release: what it counts, in which cohorts, and what each number means. */
export function TableDefinitions({ tables }: TableDefinitionsProps) {
  return tables.map(({ id, label, description, unitLabel, cohortRule, measures }) => (
    <div key={id} className="mt-8 first:mt-0">
      <h3 className="text-xl font-semibold">
        {label} <span className="font-mono text-sm font-normal text-muted">{id}</span>
      </h3>
      <p className="mt-2 max-w-prose">{description}</p>
      <p className="mt-2 mb-4 max-w-prose">
        Out of: {unitLabel.toLowerCase()}. {cohortRule}
      </p>
      <DefinitionList
        items={measures.map((measure) => ({
          term: measure.label,
          description: (
            <>
              {measure.definition}{' '}
              <span className="font-mono text-sm text-muted">{measure.id}</span>
            </>
          ),
        }))}
      />
    </div>
  ));
}
