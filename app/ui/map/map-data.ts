import { roadMapStages } from '#app/core/roadmap/stages.ts';

export interface MapRole {
  slug: string;
  name: string;
}

export interface MapPhase {
  slug: string;
  name: string;
  subtitle: string;
}

/** Where a role stands in a phase, over the stakeholders assessed there. */
export interface MapStation {
  role: string;
  phase: string;
  stakeholders: readonly { slug: string; name: string; stage: number }[];
  /** 0 to 5 in halves; null when nobody was assessed. */
  medianStage: number | null;
}

/** A place of somebody's own on the map. */
export interface MapPlace {
  role: string;
  phase: string;
  /** 0 to 5. */
  stage: number;
}

/** The station of a role in a phase; one without anybody when there is none. */
export function stationAt(
  stations: readonly MapStation[],
  role: string,
  phase: string,
): MapStation {
  const found = stations.find((one) => one.role === role && one.phase === phase);
  return found ?? { role, phase, stakeholders: [], medianStage: null };
}

/** A part of the ecosystem; empty texts for all of it. */
export interface MapFilter {
  pilot: string;
  region: string;
}

/** Where everybody of a station is listed. */
export function stationHref({ role, phase }: MapStation, filter?: MapFilter): string {
  const query = new URLSearchParams({ role, phase });
  if (filter?.pilot) query.set('pilot', filter.pilot);
  if (filter?.region) query.set('region', filter.region);
  return `/stakeholders?${query}`;
}

/** A stage in words: `stage 2 Planning`, or for a median in between `stage 2.5, between Planning and Piloting`. */
function stageText(stage: number): string {
  const name = (whole: number) => roadMapStages.find((one) => one.stage === whole)?.name ?? '';
  if (Number.isInteger(stage)) return `stage ${stage} ${name(stage)}`;
  return `stage ${stage}, between ${name(Math.floor(stage))} and ${name(Math.ceil(stage))}`;
}

/** What stands at a station, in words: `median stage 2 Planning, 6 stakeholders`. */
export function stationText({ stakeholders, medianStage }: MapStation): string {
  if (medianStage === null) return 'no stakeholder assessed yet';
  const count = stakeholders.length;
  const people = count === 1 ? '1 stakeholder' : `${count} stakeholders`;
  return `median ${stageText(medianStage)}, ${people}`;
}
