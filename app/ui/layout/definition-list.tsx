import type { ReactNode } from 'react';

/** Terms with their descriptions, in two columns where there is room. */
export function DefinitionList({ items }: { items: { term: string; description: ReactNode }[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {items.map((item) => (
        <div key={item.term} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[12rem_1fr]">
          <dt className="text-sm font-semibold text-muted sm:pt-0.5">{item.term}</dt>
          <dd className="min-w-0 wrap-break-word">{item.description}</dd>
        </div>
      ))}
    </dl>
  );
}
