import { DefinitionList } from '../../layout/definition-list.tsx';

interface RuleDefinitionsProps {
  rules: readonly {
    id: string;
    label: string;
    definition: string;
    why: string;
    whatToDo: string;
  }[];
}

/** Every quality rule: what is counted, why, and what to do about it. */
export function RuleDefinitions({ rules }: RuleDefinitionsProps) {
  return (
    <DefinitionList
      items={rules.map(({ label, definition, why, whatToDo }) => ({
        term: label,
        description: (
          <div className="space-y-1">
            <p>{definition}</p>
            <p className="text-muted">{why}</p>
            <p className="text-muted">{whatToDo}</p>
          </div>
        ),
      }))}
    />
  );
}
