import { medianStage } from '../median-stage.ts';

interface StageThen {
  slug: string;
  role: string;
  phase: string;
  stage: number;
}

/** How far a role has come in a phase, and how that came about. */
export interface Attainment {
  role: string;
  phase: string;
  assessed: number;
  /** How many are at Piloting or further. */
  piloting: number;
  /** Medians on the days asked for, in their order; null where nobody was assessed. */
  medians: (number | null)[];
  /** Since the first of the days. Those who were not assessed then are `isNew`, and nothing else. */
  movedUp: number;
  movedDown: number;
  isNew: number;
}

/** From which stage on something is done with real people. */
export const pilotingStage = 3;

/**
 * Attainment by role and phase, for the pairs in which somebody was assessed on the last day.
 * @param days stages as they were on each day, earliest first; the last one is now
 */
export function stageAttainment(
  pairs: readonly { role: string; phase: string }[],
  days: readonly (readonly StageThen[])[],
): Attainment[] {
  return pairs.flatMap(({ role, phase }) => {
    const here = days.map((stages) =>
      stages.filter((one) => one.role === role && one.phase === phase),
    );
    const [first = [], now = []] = [here[0], here.at(-1)];
    if (now.length === 0) return [];
    const before = new Map(first.map(({ slug, stage }) => [slug, stage]));
    const change = ({ slug, stage }: StageThen) => {
      const then = before.get(slug);
      return then === undefined ? null : Math.sign(stage - then);
    };
    const count = (wanted: number | null) => now.filter((one) => change(one) === wanted).length;
    return {
      ...{ role, phase, assessed: now.length },
      piloting: now.filter(({ stage }) => stage >= pilotingStage).length,
      medians: here.map((stages) => medianStage(stages.map(({ stage }) => stage))),
      ...{ movedUp: count(1), movedDown: count(-1), isNew: count(null) },
    };
  });
}
