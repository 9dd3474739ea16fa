import type { MemberCondition } from './cell-members.ts';

/** Something known of each person: their values are places in the list. */
export interface PeopleAttribute {
  id: string;
  values: readonly string[];
}

/** Somebody who knows certain people already, for example those of their own site. */
export interface Insider {
  id: string;
  /** For each person 1 when known, 0 when not. */
  knows: Uint8Array;
}

/**
 * People as the tables of a release count them: nothing but the attributes that cells
 * look at, and no reference to who they are.
 */
export interface PeopleTable {
  id: string;
  people: number;
  attributes: readonly PeopleAttribute[];
  /** For each attribute, the place of each person's value. */
  columns: readonly Uint16Array[];
  insiders: readonly Insider[];
}

/** Collects people one by one into a people table. */
export class PeopleTableBuilder {
  private readonly places: Map<string, number>[];
  private readonly columns: GrowingColumn[];
  private readonly knownBy: number[][] = [];
  private readonly insiderPlaces = new Map<string, number>();
  private people = 0;

  /**
   * @param attributes ids of the attributes, in the order in which values are given
   * @param codesOf the values that an attribute can have at any rate: nobody need have them,
   *   and yet somebody could
   */
  constructor(
    private readonly id: string,
    private readonly attributes: readonly string[],
    codesOf: (attribute: string) => readonly string[] = () => [],
  ) {
    this.places = attributes.map(
      (attribute) => new Map(codesOf(attribute).map((code, place) => [code, place])),
    );
    this.columns = attributes.map(() => new GrowingColumn());
  }

  /**
   * Adds a person.
   * @param values one of each attribute, in their order
   * @param insiders ids of those who know this person
   */
  add(values: readonly string[], insiders: readonly string[] = []): void {
    for (let attribute = 0; attribute < this.columns.length; attribute += 1) {
      const places = this.places[attribute];
      const value = values[attribute] ?? '';
      let place = places?.get(value);
      if (place === undefined) {
        place = places?.size ?? 0;
        places?.set(value, place);
      }
      this.columns[attribute]?.push(place);
    }
    for (const insider of insiders) this.peopleKnownBy(insider).push(this.people);
    this.people += 1;
  }

  build(): PeopleTable {
    return {
      ...{ id: this.id, people: this.people },
      attributes: this.attributes.map((id, index) => ({
        id,
        values: [...(this.places[index]?.keys() ?? [])],
      })),
      columns: this.columns.map((column) => column.read()),
      insiders: [...this.insiderPlaces].map(([id, place]) => {
        const knows = new Uint8Array(this.people);
        for (const person of this.knownBy[place] ?? []) knows[person] = 1;
        return { id, knows };
      }),
    };
  }

  private peopleKnownBy(insider: string): number[] {
    const known = this.insiderPlaces.get(insider);
    if (known !== undefined) return this.knownBy[known] ?? [];
    this.insiderPlaces.set(insider, this.knownBy.length);
    const people: number[] = [];
    this.knownBy.push(people);
    return people;
  }
}

/** Places of values, two bytes each: there is one for every person and attribute. */
class GrowingColumn {
  private places = new Uint16Array(1024);
  private length = 0;

  push(place: number): void {
    if (this.length === this.places.length) {
      const larger = new Uint16Array(this.length * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[this.length] = place;
    this.length += 1;
  }

  read(): Uint16Array {
    return this.places.slice(0, this.length);
  }
}

/** A value that makes somebody known to an insider. */
export interface InsiderHome {
  attribute: number;
  value: number;
}

/**
 * The value that an insider knows by: who knows just the people of one site also knows that
 * nobody else is of it. Null for insiders who know people by something that is no attribute.
 */
export function homeOf(table: PeopleTable, insider: Insider): InsiderHome | null {
  const known = homes.get(insider);
  if (known !== undefined) return known;
  const home = findHome(table, insider);
  homes.set(insider, home);
  return home;
}

const homes = new WeakMap<Insider, InsiderHome | null>();

function findHome({ columns, people }: PeopleTable, { knows }: Insider): InsiderHome | null {
  const first = knows.indexOf(1);
  if (first === -1) return null;
  for (const [attribute, column] of columns.entries()) {
    const value = column[first] ?? 0;
    let isHome = true;
    for (let person = 0; isHome && person < people; person += 1) {
      isHome = (column[person] === value) === (knows[person] === 1);
    }
    if (isHome) return { attribute, value };
  }
  return null;
}

/** Which values of an attribute a condition means: 1 for each that it includes. */
export function valuesMeant(
  { values }: PeopleAttribute,
  { includes }: MemberCondition,
): Uint8Array {
  return Uint8Array.from(values, (value) => Number(includes(value)));
}

/** The people of a table who have one of some values of an attribute. */
export function peopleWith(
  table: PeopleTable,
  attribute: string,
  isWanted: (value: string) => boolean,
): PeopleTable {
  const place = table.attributes.findIndex(({ id }) => id === attribute);
  const wanted = Uint8Array.from(table.attributes[place]?.values ?? [], (value) =>
    Number(isWanted(value)),
  );
  const kept: number[] = [];
  table.columns[place]?.forEach((value, person) => {
    if (wanted[value] === 1) kept.push(person);
  });
  return pick(table, kept, attribute);
}

/**
 * Two tables of people as one. Of the later one only those with values of an attribute that
 * nobody of the earlier one has: for quarters that means, those of quarters that are new. The
 * attributes are those of the later one.
 */
export function joinPeople(
  earlier: PeopleTable,
  later: PeopleTable,
  attribute: string,
): PeopleTable {
  const known = new Set(earlier.attributes.find(({ id }) => id === attribute)?.values);
  const added = peopleWith(later, attribute, (value) => !known.has(value));
  const valuesOf = (table: PeopleTable, attribute: string) =>
    table.attributes.find(({ id }) => id === attribute)?.values ?? [];
  const attributes = later.attributes.map(({ id }) => id);
  const builder = new PeopleTableBuilder(earlier.id, attributes, (id) => [
    ...new Set([...valuesOf(earlier, id), ...valuesOf(added, id)]),
  ]);
  for (const table of [earlier, added]) {
    const places = attributes.map((id) => table.attributes.findIndex((own) => own.id === id));
    for (let person = 0; person < table.people; person += 1) {
      // What an earlier version did not look at is empty: nobody knows.
      const values = places.map(
        (place) => table.attributes[place]?.values[table.columns[place]?.[person] ?? 0] ?? '',
      );
      const insiders = table.insiders.filter(({ knows }) => knows[person] === 1);
      builder.add(
        values,
        insiders.map(({ id }) => id),
      );
    }
  }
  return builder.build();
}

/** An insider who knows people of a site knows of whoever is picked as well who is not of it. */
function ofPicked(
  table: PeopleTable,
  insider: Insider,
  people: readonly number[],
  pruned: string,
): Insider {
  const knows = Uint8Array.from(people, (person) => insider.knows[person] ?? 0);
  const picked = { id: insider.id, knows };
  const home = homeOf(table, insider);
  if (home && table.attributes[home.attribute]?.id !== pruned) homes.set(picked, home);
  return picked;
}

/** Some people of a table. Of one attribute only the values that they have stay in its list. */
function pick(table: PeopleTable, people: readonly number[], pruned: string): PeopleTable {
  const attributes: PeopleAttribute[] = [];
  const columns = table.columns.map((column) =>
    Uint16Array.from(people, (person) => column[person] ?? 0),
  );
  table.attributes.forEach(({ id, values }, place) => {
    const column = columns[place];
    if (id !== pruned || !column) {
      attributes.push({ id, values });
      return;
    }
    const kept = [...new Set(column)].sort((a, b) => a - b);
    const places = new Map(kept.map((value, index) => [value, index]));
    columns[place] = column.map((value) => places.get(value) ?? 0);
    attributes.push({ id, values: kept.map((value) => values[value] ?? '') });
  });
  const insiders = table.insiders.map((insider) => ofPicked(table, insider, people, pruned));
  return { id: table.id, people: people.length, attributes, columns, insiders };
}
