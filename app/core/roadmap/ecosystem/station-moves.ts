interface StationState {
  role: string;
  phase: string;
  medianStage: number | null;
  stakeholders: readonly { slug: string; name: string; stage: number }[];
}

/** What has become of a station between two days. */
export interface StationMove {
  role: string;
  phase: string;
  before: { medianStage: number | null; count: number };
  after: { medianStage: number | null; count: number };
  /** Stakeholders whose own stage is another one; `from` is null for those assessed since. */
  moved: { slug: string; name: string; from: number | null; to: number }[];
}

/** The stations where somebody has moved or was assessed for the first time, in their order. */
export function stationMoves(
  before: readonly StationState[],
  after: readonly StationState[],
): StationMove[] {
  return after.flatMap((now) => {
    const then = before.find(({ role, phase }) => role === now.role && phase === now.phase);
    const moved = now.stakeholders.flatMap(({ slug, name, stage }) => {
      const from = then?.stakeholders.find((one) => one.slug === slug)?.stage ?? null;
      return from === stage ? [] : [{ slug, name, from, to: stage }];
    });
    if (moved.length === 0) return [];
    return {
      ...{ role: now.role, phase: now.phase, moved },
      before: { medianStage: then?.medianStage ?? null, count: then?.stakeholders.length ?? 0 },
      after: { medianStage: now.medianStage, count: now.stakeholders.length },
    };
  });
}
