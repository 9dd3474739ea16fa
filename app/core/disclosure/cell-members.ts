/**
 * What a value of one attribute must be for a person to be counted. Conditions of one
 * attribute with equal keys mean the same values.
 */
export interface MemberCondition {
  attribute: string;
  key: string;
  /** Whether a value of the attribute is one of those meant. */
  includes: (value: string) => boolean;
}

/** Which people a cell counts: those of a people table for whom every condition holds. */
export interface CellMembers {
  /** Id of the people table. */
  people: string;
  /** What makes the group: quarter, attributes of the person, LER. None: everybody. */
  group: readonly MemberCondition[];
  /** What became of them; null for the size of the group. */
  outcome: MemberCondition | null;
}

/** Those members of a group for whom something came out; a base of its own outcome becomes a group by it. */
export function withOutcome(members: CellMembers, outcome: MemberCondition): CellMembers {
  const { people, group, outcome: known } = members;
  return { people, group: known === null ? group : [...group, known], outcome };
}

/** All conditions of a cell, in the order of their attributes. */
export function conditionsOf({ group, outcome }: CellMembers): MemberCondition[] {
  const all = outcome === null ? [...group] : [...group, outcome];
  return all.sort((a, b) => compareText(a.attribute, b.attribute) || compareText(a.key, b.key));
}

/** Names a cell by who is counted in it: two cells of one name hold the same number. */
export function membersKey(members: CellMembers): string {
  const parts = conditionsOf(members).map(({ attribute, key }) => `${attribute}=${key}`);
  return [members.people, ...parts].join('|');
}

/** Names the group of a cell, whatever became of it. */
export function groupKey({ people, group }: CellMembers): string {
  return membersKey({ people, group, outcome: null });
}

/** Those of a group whom an outcome leaves out. */
export function outsideOf(members: CellMembers): CellMembers {
  const { outcome } = members;
  if (outcome === null) throw new Error('Nobody of a group is outside of the group.');
  const { attribute, key, includes } = outcome;
  return {
    ...members,
    outcome: { attribute, key: `not ${key}`, includes: (value) => !includes(value) },
  };
}

/** Those whom a larger outcome counts and a smaller one of the same group does not. */
export function between(larger: CellMembers, smaller: CellMembers): CellMembers {
  const [wide, narrow] = [larger.outcome, smaller.outcome];
  if (narrow === null || (wide !== null && wide.attribute !== narrow.attribute)) {
    throw new Error('Only outcomes of one attribute have something between them.');
  }
  if (wide === null) return outsideOf(smaller);
  return {
    ...larger,
    outcome: {
      attribute: wide.attribute,
      key: `${wide.key} not ${narrow.key}`,
      includes: (value) => wide.includes(value) && !narrow.includes(value),
    },
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
