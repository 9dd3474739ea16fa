import { countNoun } from '#app/core/count-noun.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { countText } from '../charts/number-text.ts';
import { Notice } from '../layout/notice.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { UndoEffect as Effect, HoldingRelease, UndoneKind } from './receipt-view.ts';

interface UndoEffectProps {
  effect: Effect;
  /** Whether it has been undone, or only would be. */
  isDone: boolean;
}

interface NamedKind extends UndoneKind {
  label: string;
  nameOf: (count: number) => string;
  stays: string;
}

const saidByOthers = 'What other imports say of them counts again.';

/** What an import brought, kind by kind. One row of a file may have brought several events. */
export function undoneKinds(effect: Effect): NamedKind[] {
  return [
    {
      ...effect.events,
      ...{ label: 'Events', stays: 'Another import held them too.' },
      nameOf: (count) => countNoun(count, 'event'),
    },
    {
      ...effect.people,
      ...{ label: 'People', stays: saidByOthers },
      nameOf: (count) => countNoun(count, 'person', 'people'),
    },
    {
      ...effect.applications,
      ...{ label: 'Applications', stays: saidByOthers },
      nameOf: (count) => countNoun(count, 'application'),
    },
    {
      ...effect.populations,
      ...{ label: 'Population figures', stays: 'The figures of other imports count again.' },
      nameOf: (count) => countNoun(count, 'population figure'),
    },
  ];
}

/** What leaves the logs with an import, and what stays, by kind. */
export function UndoEffect({ effect, isDone }: UndoEffectProps) {
  const rows = undoneKinds(effect).filter(({ gone, stay }) => gone + stay > 0);
  const isAnyStaying = rows.some(({ stay }) => stay > 0);
  return (
    <DataTable
      caption={isDone ? 'What went and what stayed' : 'What would go and what would stay'}
      rows={rows}
      rowKey={({ label }) => label}
      empty="This import holds nothing that would go."
      columns={[
        { key: 'label', label: 'In the logs', isRowHeader: true, render: ({ label }) => label },
        {
          key: 'gone',
          label: isDone ? 'Went' : 'Go',
          align: 'end',
          render: ({ gone }) => countText(gone),
        },
        {
          key: 'stay',
          label: isDone ? 'Stayed' : 'Stay',
          align: 'end',
          render: ({ stay }) => countText(stay),
        },
        ...(isAnyStaying ? [{ key: 'why', label: 'Why some stay', render: whyTheyStay }] : []),
      ]}
    />
  );
}

function whyTheyStay({ stay, stays }: UndoneKind & { stays: string }): string {
  return stay > 0 ? stays : '';
}

interface HoldingReleasesProps {
  pilotCode: string;
  releases: readonly HoldingRelease[];
}

/** The releases that were published with what an import brought. */
export function HoldingReleases({ pilotCode, releases }: HoldingReleasesProps) {
  if (releases.length === 0) {
    return (
      <p className="my-4 max-w-prose text-muted">No published release contains this import.</p>
    );
  }
  return (
    <Notice tone="warning" title="Releases that contain this import">
      <ul className="list-disc ps-5">
        {releases.map(({ number, builtAt }) => (
          <li key={number}>
            <TextLink to={`/pilots/${pilotCode}/releases/${number}`}>Release {number}</TextLink>,
            built {dateLabel(builtAt)}
          </li>
        ))}
      </ul>
      <p>
        Published releases never change, so they keep these rows. Their pages say that the import
        was undone; the next release is built without it.
      </p>
    </Notice>
  );
}
