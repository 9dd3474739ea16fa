import type { MapFilter, MapPhase, MapPlace, MapRole, MapStation } from './map-data.ts';
import { MapDrawing } from './map-drawing.tsx';
import { narrowLayout, wideLayout } from './map-layout.ts';
import { MapLegend } from './map-legend.tsx';
import { MapTable } from './map-table.tsx';

interface TransitMapProps {
  roles: readonly MapRole[];
  phases: readonly MapPhase[];
  stations: readonly MapStation[];
  /** Places to be marked as the reader's own; said in words elsewhere on the page. */
  here?: readonly MapPlace[];
  /** The part of the ecosystem that is shown. */
  filter?: MapFilter;
}

/**
 * The ecosystem as a transit map: roles are lines, phases are zones, stages are stops. Drawn
 * wide and narrow, of which the style sheet shows one; the table under it says the same.
 */
export function TransitMap({ roles, phases, stations, here, filter }: TransitMapProps) {
  const drawing = { roles, phases, stations };
  return (
    <div>
      <div className="rounded-lg border border-line bg-surface p-2 sm:p-5 print:border-0 print:p-0">
        <MapDrawing
          {...drawing}
          here={here}
          filter={filter}
          layout={wideLayout}
          className="hidden lg:block print:block"
        />
        <MapDrawing
          {...drawing}
          here={here}
          filter={filter}
          layout={narrowLayout}
          className="mx-auto max-w-lg lg:hidden print:hidden"
        />
      </div>
      <div className="mt-5">
        <MapLegend />
      </div>
      <details className="mt-5 print:hidden">
        <summary className="inline-flex min-h-9 items-center font-semibold text-accent underline underline-offset-4">
          Read the map as a table
        </summary>
        <div className="mt-3">
          <MapTable {...drawing} />
        </div>
      </details>
    </div>
  );
}
