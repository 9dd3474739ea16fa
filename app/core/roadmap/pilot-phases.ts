/** The five phases of the SkillsFWD Implementation Roadmap that a pilot goes through. */
export interface PilotPhase {
  phase: number;
  name: string;
  meaning: string;
  /** Months since the project's start by which the phase is usually under way. */
  months: string;
}

export const pilotPhases = [
  {
    phase: 1,
    name: 'Getting started',
    meaning: 'Leadership, first goals, and what may affect the work.',
    months: '0 to 2 months',
  },
  {
    phase: 2,
    name: 'Ecosystem engagement',
    meaning: 'Building the team, and engaging those who support, carry out and gain from it.',
    months: '2 to 6 months',
  },
  {
    phase: 3,
    name: 'Project setup',
    meaning: 'Plan, accountability, scope, success metrics and actions.',
    months: '6 to 12 months',
  },
  {
    phase: 4,
    name: 'Implementing and piloting',
    meaning: 'The full life of a record, with a first group of the people it is for.',
    months: '12 to 18 months',
  },
  {
    phase: 5,
    name: 'Scaling and iterating',
    meaning: 'Continuous improvement, more people and new uses.',
    months: '18 months and later',
  },
] as const satisfies readonly PilotPhase[];

/** A phase's name, `Phase 7` for a number that is none of the five. */
export function pilotPhaseName(phase: number): string {
  return pilotPhases.find((known) => known.phase === phase)?.name ?? `Phase ${phase}`;
}
