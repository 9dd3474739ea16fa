import { roadMapStages } from '#app/core/roadmap/stages.ts';

const sample = 'var(--color-route-3)';

/** How to read the map: its marks, and the scale of stages. */
export function MapLegend() {
  return (
    <div className="grid gap-x-10 gap-y-5 text-sm md:grid-cols-[auto_1fr]">
      <ul className="space-y-2">
        <li className="flex items-center gap-3">
          <svg width="44" height="28" viewBox="0 0 44 28" aria-hidden="true" className="shrink-0">
            <circle cx="22" cy="14" r="11.5" stroke={sample} strokeWidth="3" fill="none" />
            <text x="22" y="19" textAnchor="middle" fontSize="14" className="fill-text font-bold">
              3
            </text>
          </svg>
          The station: median stage of the n stakeholders assessed there
        </li>
        <li className="flex items-center gap-3">
          <svg width="44" height="12" viewBox="0 0 44 12" aria-hidden="true" className="shrink-0">
            <path d="M4 6h36" stroke={sample} strokeWidth="7" strokeLinecap="round" />
          </svg>
          The way this role has come
        </li>
        <li className="flex items-center gap-3">
          <svg width="44" height="12" viewBox="0 0 44 12" aria-hidden="true" className="shrink-0">
            <path
              d="M4 6h38"
              stroke={sample}
              strokeWidth="3"
              strokeLinecap="round"
              strokeDasharray="0 8"
            />
            <circle
              cx="22"
              cy="6"
              r="4.2"
              stroke={sample}
              strokeWidth="2.2"
              className="fill-surface"
            />
          </svg>
          The way ahead; a ring where at least one stakeholder stands
        </li>
      </ul>
      <div>
        <p className="font-semibold lg:hidden">Stages</p>
        <p className="text-muted lg:hidden">
          {roadMapStages.map(({ stage, name }) => (
            <span key={stage} className="me-4 inline-block whitespace-nowrap">
              <strong className="text-text">{stage}</strong> {name}
            </span>
          ))}
        </p>
        <p className="max-w-prose text-muted max-lg:mt-1">
          The scale from 0 to 5 is Milepost’s own. Roles and phases are those of the LER Ecosystem
          Map.
        </p>
      </div>
    </div>
  );
}
