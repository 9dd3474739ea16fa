import type { PeopleTable } from '../people-table.ts';
import type { LinkedPart, LinkedParts } from './linked-parts.ts';
import type { Difference } from './suppression-order.ts';

/**
 * Makes people of changes of boxes: first those who are to be elsewhere in the centre, then in
 * each part whoever is too many in one of its boxes goes to one where somebody is missing. What
 * comes out is a table of whole people, which can be counted without knowing of boxes.
 * @param changes for the centre and each part, by how many people each box changes
 * @throws Error when the parts do not agree with the centre
 */
export function peopleInBoxes(
  table: PeopleTable,
  { centre, parts }: LinkedParts,
  [ofCentre = new Int32Array(), ...ofParts]: readonly Int32Array[],
  isMovable: (person: number) => boolean,
): Difference[] {
  const centreBox = Int32Array.from(centre.boxOf);
  const differences: Difference[] = [];
  const people = [...Array(table.people).keys()].filter(isMovable);
  move(
    people,
    centreBox,
    ofCentre,
    () => 0,
    (person, box) => {
      differences.push(...becoming(table, centre, person, box));
    },
  );
  parts.forEach((part, index) => {
    const boxNow = Int32Array.from(part.boxOf, (box, person) => {
      const combination = Math.floor(box / part.classes);
      const own = part.classOfCentre[centreBox[person] ?? 0] ?? 0;
      return combination * part.classes + own;
    });
    const missing = Int32Array.from(ofParts[index] ?? []);
    part.boxOf.forEach((box) => {
      missing[box] = (missing[box] ?? 0) + 1;
    });
    boxNow.forEach((box) => {
      missing[box] = (missing[box] ?? 0) - 1;
    });
    move(
      people,
      boxNow,
      missing,
      (box) => part.classOf[box] ?? 0,
      (person, box) => {
        differences.push(...becoming(table, part, person, box));
      },
    );
  });
  return differences;
}

/** Moves people out of boxes with too many into boxes of the same class where some are missing. */
function move(
  people: readonly number[],
  boxNow: Int32Array,
  missing: Int32Array,
  classOf: (box: number) => number,
  moved: (person: number, box: number) => void,
): void {
  const wanting = new Map<number, number[]>();
  missing.forEach((count, box) => {
    for (let one = 0; one < count; one += 1) {
      wanting.set(classOf(box), [...(wanting.get(classOf(box)) ?? []), box]);
    }
  });
  const surplus = missing.map((count) => Math.max(0, -count));
  for (const person of people) {
    const box = boxNow[person] ?? 0;
    if ((surplus[box] ?? 0) === 0) continue;
    const to = wanting.get(classOf(box))?.pop();
    if (to === undefined) throw new Error('Parts of a linked table do not agree.');
    surplus[box] = (surplus[box] ?? 0) - 1;
    boxNow[person] = to;
    moved(person, to);
  }
  if (surplus.some((count) => count > 0)) throw new Error('Too few people can be others.');
}

/** What changes of somebody who comes into a box. */
function becoming(
  table: PeopleTable,
  { attributes, values, boxOf }: LinkedPart,
  person: number,
  box: number,
): Difference[] {
  const before = values[boxOf[person] ?? 0] ?? [];
  const after = values[box] ?? [];
  return attributes.flatMap((attribute, index) => {
    const to = after[index] ?? 0;
    // Values that no cell tells apart stay as they are.
    if (to === before[index] || to === table.columns[attribute]?.[person]) return [];
    return [{ person, attribute, to }];
  });
}
