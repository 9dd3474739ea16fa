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
  const search = new MoveSearch(places, actions, needs);
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
  /** Indexes of the places of each role and phase. They are the same in every state. */
  private readonly members: Map<string, number[]>;
  /** What the actions of each role and phase depend on, with the stage of each action. */
  private readonly required: Map<string, { stage: number; needs: Need[] }[]>;

  constructor(
    places: readonly Place[],
    actions: readonly RoadMapAction[],
    private readonly needs: readonly Need[],
  ) {
    this.members = groupBy(places.keys(), (index) => keyOf(places[index]));
    const byId = new Map(actions.map((action) => [action.id, { ...needOf(action), count: 1 }]));
    const required = actions.map((action) => ({
      ...{ key: keyOf(action), stage: action.stage },
      needs: action.dependsOn.flatMap((id) => byId.get(id) ?? []),
    }));
    this.required = groupBy(required, ({ key }) => key);
  }

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
    if (this.newMovesAtLeast(places, unmet) > left) return;
    for (const index of this.candidates(places, unmet, left)) {
      this.visit(
        places.map((place, at) => (at === index ? { ...place, to: first.stage } : place)),
        budget,
      );
    }
  }

  /** Whether fewer hold the role than are needed. */
  private isDead(places: readonly Place[], need: Need): boolean {
    const isDead = this.at(places, need).length < need.count;
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
    const required = places
      .filter(isMoved)
      .flatMap((place) =>
        (this.required.get(keyOf(place)) ?? [])
          .filter(({ stage }) => stage > place.from && stage <= place.to)
          .flatMap(({ needs }) => needs),
      );
    return [...new Set([...this.needs, ...required])]
      .filter((need) => this.missing(places, need) > 0)
      .sort((a, b) => b.stage - a.stage);
  }

  /**
   * Places that could meet the need, nearest first, one of each kind that stands alike. Of
   * those that have not moved only the nearest is tried: it has least to do on the way and
   * counts as much as one from further down, unless that one would count for a second need.
   */
  private candidates(places: readonly Place[], unmet: readonly Need[], left: number): number[] {
    const [need] = unmet;
    if (!need) return [];
    const below = this.at(places, need).filter(({ place }) => place.to < need.stage);
    below.sort((a, b) => b.place.to - a.place.to);
    const nearest = below.find(({ place }) => !isMoved(place))?.place;
    const others = unmet.filter((other) => keyOf(other) === keyOf(need));
    const isWorthTrying = (place: Place) =>
      isMoved(place) ||
      place === nearest ||
      others.some(({ stage }) => stage > place.to && stage <= (nearest?.to ?? 0));
    const kinds = new Map<string, number>();
    for (const { place, index } of below.filter((one) => isWorthTrying(one.place))) {
      const kind = `${place.from} ${place.to}`;
      if ((isMoved(place) || left > 0) && !kinds.has(kind)) kinds.set(kind, index);
    }
    return [...kinds.values()];
  }

  /** A number of further moves that no way can do without: whoever has moved may go on for free. */
  private newMovesAtLeast(places: readonly Place[], unmet: readonly Need[]): number {
    const most = new Map<string, number>();
    for (const need of unmet) {
      const free = this.at(places, need).filter(
        ({ place }) => isMoved(place) && place.to < need.stage,
      ).length;
      const wanted = Math.max(0, this.missing(places, need) - free);
      most.set(keyOf(need), Math.max(most.get(keyOf(need)) ?? 0, wanted));
    }
    return [...most.values()].reduce((sum, count) => sum + count, 0);
  }

  private missing(places: readonly Place[], need: Need): number {
    return need.count - this.at(places, need).filter(({ place }) => place.to >= need.stage).length;
  }

  /** The places of the need's role and phase. */
  private at(places: readonly Place[], need: Need): { place: Place; index: number }[] {
    return (this.members.get(keyOf(need)) ?? []).flatMap((index) => {
      const place = places[index];
      return place ? { place, index } : [];
    });
  }
}

function keyOf(one: { role: string; phase: string } | undefined): string {
  return `${one?.role} ${one?.phase}`;
}

function needOf({ role, phase, stage }: RoadMapAction): Omit<Need, 'count'> {
  return { role, phase, stage };
}

function groupBy<T>(all: Iterable<T>, key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

function isMoved({ from, to }: Place): boolean {
  return to > from;
}
