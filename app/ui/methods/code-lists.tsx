import { DefinitionList } from '../layout/definition-list.tsx';

interface CodeListsProps {
  dimensions: readonly { id: string; label: string; scheme: string; values: string[] }[];
}

/** The values of each attribute, in the order in which pages and files show them. */
export function CodeLists({ dimensions }: CodeListsProps) {
  return (
    <DefinitionList
      items={dimensions.map(({ label, scheme, values }) => ({
        term: label,
        description: (
          <>
            {values.join(' · ')}
            <span className="block text-sm text-muted">Scheme: {scheme}</span>
          </>
        ),
      }))}
    />
  );
}
