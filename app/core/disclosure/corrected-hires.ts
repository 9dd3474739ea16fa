import type { DraftCell, TwoCounts } from './draft-release.ts';
import { areOfFewEmployers, type EmployerRule, EmployersBehind } from './gate/employers-behind.ts';
import { LatticeBuilder } from './gate/lattice.ts';

/** By employer how many they hired. */
type Hires = ReadonlyMap<string, number>;

/** The hires that a number counts, as they were released and as they are counted now. */
export interface HiresTwice {
  was: Hires;
  is: Hires;
}

interface CountedHires {
  before: DraftCell;
  /** Null where no hires are counted. */
  hires: HiresTwice | null;
}

/** By employer the hires of a number, then and now; null where it counts none. */
export function hiresTwice(
  { released, recounted }: TwoCounts,
  { members, employerAttribute }: DraftCell,
): HiresTwice | null {
  if (employerAttribute === undefined) return null;
  const [was = new Map(), is = new Map()] = [released, recounted].map(({ people }): Hires => {
    const { table, conditions } = new LatticeBuilder(people).placed(members);
    const own = people[table];
    return own ? new EmployersBehind(own, employerAttribute).hiresOf(conditions) : new Map();
  });
  return { was, is };
}

/**
 * Whether too few employers stand behind hires as they are counted now, behind what changes of
 * them, or behind what is left of either between them and other hires that are told anew.
 */
export function areHirersFew(
  { hires, before }: CountedHires,
  chosen: readonly CountedHires[],
  policy: EmployerRule,
): boolean {
  if (hires === null) return false;
  const changes = apart(hires.is, hires.was);
  const others = chosen.flatMap((other) =>
    other.before.members.people === before.members.people && other.hires ? [other.hires] : [],
  );
  const steps = others.flatMap(({ was, is }) => [
    apart(hires.is, is),
    apart(changes, apart(is, was)),
  ]);
  return [hires.is, changes, ...steps].some((each) =>
    areOfFewEmployers([...each.values()].map(Math.abs), policy),
  );
}

/** By employer how many more one number counts than another. */
function apart(one: Hires, other: Hires): Hires {
  const employers = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...employers].map((employer) => [
      employer,
      (one.get(employer) ?? 0) - (other.get(employer) ?? 0),
    ]),
  );
}
