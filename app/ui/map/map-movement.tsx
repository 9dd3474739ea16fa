import { dateLabel } from '#app/core/measures/period-label.ts';
import { stageName } from '#app/core/roadmap/stages.ts';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';
import type { MapFilter, MapPhase, MapRole, MapStation } from './map-data.ts';
import { MapDrawing } from './map-drawing.tsx';
import { narrowLayout } from './map-layout.ts';
import { MapTable } from './map-table.tsx';

interface Move {
  role: string;
  phase: string;
  before: { medianStage: number | null; count: number };
  after: { medianStage: number | null; count: number };
  moved: readonly { slug: string; name: string; from: number | null; to: number }[];
}

interface MapMovementProps {
  roles: readonly MapRole[];
  phases: readonly MapPhase[];
  /** YYYY-MM-DD, and the stations of that day. */
  before: { on: string; stations: readonly MapStation[] };
  after: { on: string; stations: readonly MapStation[] };
  moves: readonly Move[];
  filter: MapFilter;
}

/** The map on two days beside each other, and who has moved in between. */
export function MapMovement({ roles, phases, before, after, moves, filter }: MapMovementProps) {
  const nameOf = (list: readonly { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <div>
      <div className="grid gap-5 md:grid-cols-2">
        {[before, after].map(({ on, stations }) => (
          <figure
            key={on}
            className="rounded-lg border border-line bg-surface p-2 sm:p-4 print:border-0"
          >
            <figcaption className="mb-2 px-2 text-lg font-bold">{dateLabel(on)}</figcaption>
            <MapDrawing
              roles={roles}
              phases={phases}
              stations={stations}
              layout={narrowLayout}
              label={`Stations of the map on ${dateLabel(on)}`}
              filter={filter}
              className="mx-auto max-w-lg"
            />
          </figure>
        ))}
      </div>
      <details className="mt-5 print:hidden">
        <summary className="inline-flex min-h-9 items-center font-semibold text-accent underline underline-offset-4">
          Read both maps as tables
        </summary>
        <div className="mt-3 space-y-4">
          {[before, after].map(({ on, stations }) => (
            <MapTable
              key={on}
              roles={roles}
              phases={phases}
              stations={stations}
              on={dateLabel(on)}
            />
          ))}
        </div>
      </details>
      <div className="mt-5">
        <DataTable
          caption={`Who moved from ${dateLabel(before.on)} to ${dateLabel(after.on)}`}
          rows={moves}
          rowKey={({ role, phase }) => `${role} ${phase}`}
          empty="Nobody was assessed at another stage in between."
          columns={[
            {
              key: 'role',
              label: 'Role and phase',
              isRowHeader: true,
              render: ({ role, phase }) => `${nameOf(roles, role)}, ${nameOf(phases, phase)}`,
            },
            {
              key: 'median',
              label: 'Median stage',
              render: ({ before: then, after: now }) =>
                `${stageText(then.medianStage)} to ${stageText(now.medianStage)}`,
            },
            {
              key: 'count',
              label: 'Assessed',
              render: ({ before: then, after: now }) => `${then.count} to ${now.count}`,
            },
            { key: 'who', label: 'Who', render: (move) => <Moved moved={move.moved} /> },
          ]}
        />
      </div>
    </div>
  );
}

function stageText(stage: number | null): string {
  return stage === null ? 'none' : String(stage);
}

function Moved({ moved }: Pick<Move, 'moved'>) {
  return (
    <ul className="space-y-0.5">
      {moved.map(({ slug, name, from, to }) => (
        <li key={slug}>
          <TextLink to={`/stakeholders/${slug}`}>{name}</TextLink>{' '}
          {from === null
            ? `assessed for the first time: ${to} ${stageName(to)}`
            : `${from} to ${to} ${stageName(to)}`}
        </li>
      ))}
    </ul>
  );
}
