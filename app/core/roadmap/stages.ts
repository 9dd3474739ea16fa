/**
 * How far a stakeholder role has come in a phase. This scale is Milepost's own,
 * not the LER Ecosystem Map's, and the interface says so.
 */
export interface RoadMapStage {
  stage: number;
  name: string;
  meaning: string;
}

export const roadMapStages = [
  { stage: 0, name: 'Not started', meaning: 'Nothing has begun in this phase yet.' },
  { stage: 1, name: 'Exploring', meaning: 'Learning what this phase would take and who to ask.' },
  { stage: 2, name: 'Planning', meaning: 'A plan, people and a budget are agreed.' },
  { stage: 3, name: 'Piloting', meaning: 'Trying it with a first group of real people.' },
  { stage: 4, name: 'Implementing', meaning: 'Part of everyday work for the whole organisation.' },
  {
    stage: 5,
    name: 'Scaling & sustaining',
    meaning: 'Growing beyond the first setting, with means to keep going.',
  },
] as const satisfies readonly RoadMapStage[];

export const highestStage = 5;

/** The name of a stage; `Not assessed` for null. */
export function stageName(stage: number | null): string {
  return roadMapStages.find((known) => known.stage === stage)?.name ?? 'Not assessed';
}
