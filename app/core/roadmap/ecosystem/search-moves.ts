import type { RoadMapAction } from '../content/list-actions.ts';

/** So many stakeholders must have come so far in a phase of a role. */
export interface Need {
  role: string;
  phase: string;
  stage: number;
  count: number;
}

/** A stakeholder in a phase of a role: where it stands, and where it is moved to. */
export interface Place {
  stakeholder: string;
  role: string;
  phase: string;
  from: number;
  to: number;
}

export interface FoundMoves {
  /** All places with the moves made; null when there is no way. */
  places: Place[] | null;
  isProven: boolean;
  /** Needs on the way that nobody can ever meet, for their role has nobody. */
  dead: Need[];
}

/** Far more than any ecosystem met so far has asked for: a page must not think for long. */
const mostVisits = 20_000;

/**
 * Finds the fewest moves that meet the needs and what the moves themselves depend on: looks
 * for a way with no move, then with one, and so on, and among ways of the same number for
 * the one that climbs fewest stages. Each round branches on who meets the first unmet need;
 * of stakeholders that stand alike only the first is tried, since the others would do as well.
 */
export function searchMoves(
  places: readonly Place[],
  actions: readonly RoadMapAction[],
  needs: readonly Need[],
): FoundMoves {
  const search = new MoveSearch(actions, needs);
  for (let budget = 0; budget <= places.length; budget += 1) {
    search.visit(places, budget);
    if (search.best || search.isGivenUp) break;
  }
  return {
    places: search.best?.places ?? null,
    isProven: !search.isGivenUp,
    dead: search.best ? [] : [...search.dead.values()],
  };
}

class MoveSearch {
  best: { places: Place[]; climbed: number } | null = null;
  readonly dead = new Map<string, Need>();
  private visits = 0;
  private seen = new Set<string>();
  private round = -1;

  constructor(
    private readonly actions: readonly RoadMapAction[],
    private readonly needs: readonly Need[],
  ) {}

  get isGivenUp(): boolean {
    return this.visits > mostVisits;
  }

  visit(places: readonly Place[], budget: number): void {
    if (budget > this.round) this.beginRound(budget);
    this.visits += 1;
    if (this.isGivenUp || this.isKnown(places)) return;
    const climbed = places.reduce((sum, { from, to }) => sum + to - from, 0);
    if (this.best && climbed >= this.best.climbed) return;
    const unmet = this.unmetNeeds(places);
    const [first] = unmet;
    if (!first) {
      this.best = { places: [...places], climbed };
      return;
    }
    if (unmet.some((need) => this.isDead(places, need))) return;
    const left = budget - places.filter(isMoved).length;
    if (newMovesAtLeast(places, unmet) > left) return;
    for (const index of this.candidates(places, first, left)) {
      this.visit(
        places.map((place, at) => (at === index ? { ...place, to: first.stage } : place)),
        budget,
      );
    }
  }

  /** Whether fewer hold the role than are needed. */
  private isDead(places: readonly Place[], need: Need): boolean {
    const isDead = places.filter((place) => isAt(place, need)).length < need.count;
    if (isDead) this.dead.set(JSON.stringify(need), need);
    return isDead;
  }

  private beginRound(budget: number): void {
    this.round = budget;
    this.seen = new Set();
  }

  private isKnown(places: readonly Place[]): boolean {
    const key = places.map(({ to }) => to).join('');
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }

  /** The needs not met yet, the highest stages first: who meets them meets lower ones too. */
  private unmetNeeds(places: readonly Place[]): Need[] {
    const moved = places.filter(isMoved);
    const done = moved.flatMap(({ role, phase, from, to }) =>
      this.actions.filter(
        (one) => one.role === role && one.phase === phase && one.stage > from && one.stage <= to,
      ),
    );
    const ids = new Set(done.flatMap(({ dependsOn }) => dependsOn));
    const required = this.actions
      .filter(({ id }) => ids.has(id))
      .map(({ role, phase, stage }) => ({ role, phase, stage, count: 1 }));
    return [...this.needs, ...required]
      .filter((need) => missing(places, need) > 0)
      .sort((a, b) => b.stage - a.stage);
  }

  /** Places that could meet the need, nearest first, one of each kind that stands alike. */
  private candidates(places: readonly Place[], need: Need, left: number): number[] {
    const below = places.flatMap((place, index) =>
      isAt(place, need) && place.to < need.stage ? [{ place, index }] : [],
    );
    const kinds = new Map<string, number>();
    for (const { place, index } of below.sort((a, b) => b.place.to - a.place.to)) {
      const kind = `${place.from} ${place.to}`;
      if ((isMoved(place) || left > 0) && !kinds.has(kind)) kinds.set(kind, index);
    }
    return [...kinds.values()];
  }
}

/** A number of further moves that no way can do without: whoever has moved may go on for free. */
function newMovesAtLeast(places: readonly Place[], unmet: readonly Need[]): number {
  const most = new Map<string, number>();
  for (const need of unmet) {
    const key = `${need.role} ${need.phase}`;
    const free = places.filter((p) => isAt(p, need) && isMoved(p) && p.to < need.stage).length;
    most.set(key, Math.max(most.get(key) ?? 0, missing(places, need) - free));
  }
  return [...most.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}

function missing(places: readonly Place[], need: Need): number {
  return need.count - places.filter((p) => isAt(p, need) && p.to >= need.stage).length;
}

function isAt(place: Place, need: Need): boolean {
  return place.role === need.role && place.phase === need.phase;
}

function isMoved({ from, to }: Place): boolean {
  return to > from;
}
