import { DataTable } from '../tables/data-table.tsx';
import {
  type MapPhase,
  type MapRole,
  type MapStation,
  stationAt,
  stationText,
} from './map-data.ts';

interface MapTableProps {
  roles: readonly MapRole[];
  phases: readonly MapPhase[];
  stations: readonly MapStation[];
  /** The day, where there are several tables. */
  on?: string;
}

/** The map as a table: the same numbers, in words. */
export function MapTable({ roles, phases, stations, on }: MapTableProps) {
  return (
    <DataTable
      caption={`Median stage of each role in each phase, and the stakeholders assessed there${on ? `, as of ${on}` : ''}`}
      rows={roles}
      rowKey={(role) => role.slug}
      columns={[
        {
          key: 'role',
          label: 'Stakeholder role',
          isRowHeader: true,
          render: (role) => role.name,
        },
        ...phases.map((phase) => ({
          key: phase.slug,
          label: phase.name,
          render: (role: MapRole) => {
            const text = stationText(stationAt(stations, role.slug, phase.slug));
            return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
          },
        })),
      ]}
    />
  );
}
