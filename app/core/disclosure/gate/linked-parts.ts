import type { PeopleTable } from '../people-table.ts';
import type { LatticeCell, PlacedCondition } from './lattice.ts';
import { chooseCentre } from './linked-scopes.ts';
import { conditionsOn, mergedValues } from './merged-values.ts';

/** Some attributes, and the boxes into which people fall by them. */
export interface LinkedPart {
  attributes: readonly number[];
  boxes: number;
  /** For each person the box. */
  boxOf: Int32Array;
  /** For each box the values that stand for it, in the order of the attributes. */
  values: readonly (readonly number[])[];
  /**
   * For each box of the centre, the class of it that the part tells apart, and for each box of the
   * part its class: people of one class may change places here without the centre knowing of it.
   */
  classOfCentre: Int32Array;
  classOf: Int32Array;
  classes: number;
}

/**
 * A table of people taken apart: a centre of attributes that everything is counted by, and
 * parts that hang together by the centre alone. Parts that agree on the classes of the centre
 * always are parts of one table of whole people (Vorob'ev 1962: such parts make a star, and a
 * star has no cycle), so each of them may be filled by itself.
 */
export interface LinkedParts {
  centre: LinkedPart;
  parts: readonly LinkedPart[];
  /** For each cell of the table its part (null: the centre) and the boxes that it counts. */
  counted: ReadonlyMap<number, CountedBoxes>;
}

interface CountedBoxes {
  part: number | null;
  boxes: Int32Array;
}

/** Takes a table apart by which attributes its cells look at together. */
export function linkedParts(
  table: PeopleTable,
  cells: readonly LatticeCell[],
  place: number,
): LinkedParts {
  const own = [...cells.entries()].filter(([, cell]) => cell.table === place);
  const { central, groups } = chooseCentre(
    table,
    own.map(([, cell]) => cell),
  );
  const centre = centreOf(
    table,
    central,
    own.map(([, cell]) => cell),
  );
  const partOf = (cell: LatticeCell) =>
    groups.findIndex((group) => cell.conditions.some(({ attribute }) => group.has(attribute)));
  const places = own.map(([, cell]) => partOf(cell));
  const parts = groups.map((group, part) => {
    const counted = own.flatMap(([, cell], index) => (places[index] === part ? [cell] : []));
    return outerPart(table, [...group], centre, counted);
  });
  const counted = new Map<number, CountedBoxes>();
  own.forEach(([cellPlace, cell], index) => {
    const part = places[index] ?? -1;
    const found = parts[part];
    const boxes = found ? boxesOfPart(cell, found, centre) : boxesOfCentre(cell, centre);
    counted.set(cellPlace, { part: found ? part : null, boxes });
  });
  return { centre, parts, counted };
}

function centreOf(
  table: PeopleTable,
  attributes: readonly number[],
  cells: readonly LatticeCell[],
): LinkedPart {
  const merged = attributes.map((attribute) =>
    mergedValues(table, attribute, conditionsOn(attribute, cells)),
  );
  const places = new Map<string, number>();
  const values: number[][] = [];
  const boxOf = new Int32Array(table.people);
  for (let person = 0; person < table.people; person += 1) {
    const own = attributes.map((attribute) => table.columns[attribute]?.[person] ?? 0);
    const key = own.map((value, index) => merged[index]?.[value]).join(' ');
    const known = places.get(key);
    boxOf[person] = known ?? values.length;
    if (known !== undefined) continue;
    places.set(key, values.length);
    values.push(own);
  }
  const boxes = values.length;
  const same = Int32Array.from({ length: boxes }, (_, box) => box);
  return { attributes, boxes, boxOf, values, classOfCentre: same, classOf: same, classes: boxes };
}

function outerPart(
  table: PeopleTable,
  attributes: readonly number[],
  centre: LinkedPart,
  cells: readonly LatticeCell[],
): LinkedPart {
  const { classOfCentre, classes } = classesOfCentre(table, centre, cells);
  const merged = attributes.map((attribute) =>
    mergedValues(table, attribute, conditionsOn(attribute, cells)),
  );
  const combinations = allCombinations(merged.map((values) => [...new Set(values)]));
  const places = new Map(combinations.map((values, index) => [values.join(' '), index]));
  const boxOf = Int32Array.from({ length: table.people }, (_, person) => {
    const own = attributes.map(
      (attribute, index) => merged[index]?.[table.columns[attribute]?.[person] ?? 0],
    );
    const combination = places.get(own.join(' ')) ?? 0;
    return combination * classes + (classOfCentre[centre.boxOf[person] ?? 0] ?? 0);
  });
  const boxes = combinations.length * classes;
  return {
    ...{ attributes, boxes, boxOf, classOfCentre, classes },
    values: Array.from(
      { length: boxes },
      (_, box) => combinations[Math.floor(box / classes)] ?? [],
    ),
    classOf: Int32Array.from({ length: boxes }, (_, box) => box % classes),
  };
}

/** Boxes of the centre that no cell of a part tells apart are one class. */
function classesOfCentre(table: PeopleTable, centre: LinkedPart, cells: readonly LatticeCell[]) {
  const merged = centre.attributes.map((attribute) =>
    mergedValues(table, attribute, conditionsOn(attribute, cells)),
  );
  const places = new Map<string, number>();
  const classOfCentre = Int32Array.from(centre.values, (values) => {
    const key = values.map((value, index) => merged[index]?.[value]).join(' ');
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  });
  return { classOfCentre, classes: places.size };
}

function allCombinations(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    (found, list) => found.flatMap((start) => list.map((value) => [...start, value])),
    [[]],
  );
}

function boxesOfCentre({ conditions }: LatticeCell, centre: LinkedPart): Int32Array {
  return Int32Array.from(
    [...centre.values.keys()].filter((box) => isMet(conditions, centre, centre.values[box] ?? [])),
  );
}

function boxesOfPart(
  { conditions }: LatticeCell,
  part: LinkedPart,
  centre: LinkedPart,
): Int32Array {
  const isClassMet = new Uint8Array(part.classes);
  part.classOfCentre.forEach((own, box) => {
    isClassMet[own] = Number(isMet(conditions, centre, centre.values[box] ?? []));
  });
  const combinations = part.boxes / part.classes;
  const boxes: number[] = [];
  for (let combination = 0; combination < combinations; combination += 1) {
    const values = part.values[combination * part.classes] ?? [];
    if (!isMet(conditions, part, values)) continue;
    for (let own = 0; own < part.classes; own += 1) {
      if (isClassMet[own] === 1) boxes.push(combination * part.classes + own);
    }
  }
  return Int32Array.from(boxes);
}

/** Whether those conditions hold of values that ask for an attribute of a part. */
function isMet(
  conditions: readonly PlacedCondition[],
  { attributes }: LinkedPart,
  values: readonly number[],
): boolean {
  return conditions.every(({ attribute, allowed }) => {
    const index = attributes.indexOf(attribute);
    return index === -1 || allowed[values[index] ?? 0] === 1;
  });
}
