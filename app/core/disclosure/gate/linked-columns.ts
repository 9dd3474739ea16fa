import type { ProgramRow } from './highs-model.ts';
import type { LinkedPart, LinkedParts } from './linked-parts.ts';

/**
 * Where the boxes of linked parts stand among the columns of a program: of each part first
 * how many people come into each box, then how many leave each.
 */
export class LinkedColumns {
  readonly all: readonly LinkedPart[];
  readonly count: number;
  private readonly starts: number[] = [];

  constructor(private readonly parts: LinkedParts) {
    this.all = [parts.centre, ...parts.parts];
    let columns = 0;
    for (const { boxes } of this.all) {
      this.starts.push(columns);
      columns += 2 * boxes;
    }
    this.count = columns;
  }

  /** First column of those who come into the boxes of a part (0: the centre), and of those who leave. */
  startsOf(part: number): [coming: number, leaving: number] {
    const start = this.starts[part] ?? 0;
    return [start, start + (this.all[part]?.boxes ?? 0)];
  }

  /** By how much a cell changes; null for one that nobody of the table is counted in. */
  changeOf(cell: number): ProgramRow | null {
    const counted = this.parts.counted.get(cell);
    return counted ? this.rowOf(counted.part === null ? 0 : counted.part + 1, counted.boxes) : null;
  }

  /** Nobody is added or lost, and each part has the people that the centre has in each class. */
  agreements(): ProgramRow[] {
    const everybody = Int32Array.from({ length: this.all[0]?.boxes ?? 0 }, (_, box) => box);
    const rows = [this.rowOf(0, everybody)];
    this.parts.parts.forEach((part, index) => {
      const classes = Array.from({ length: part.classes }, () => emptyRow());
      const boxes = part.classOf.entries();
      for (const [box, own] of boxes) this.add(classes[own], index + 1, box, 1);
      for (const [box, own] of part.classOfCentre.entries()) this.add(classes[own], 0, box, -1);
      rows.push(...classes);
    });
    return rows;
  }

  /** By how many people each box of each part changes. */
  changes(amounts: Float64Array): Int32Array[] {
    return this.all.map(({ boxes }, part) => {
      const [coming, leaving] = this.startsOf(part);
      return Int32Array.from({ length: boxes }, (_, box) =>
        Math.round((amounts[coming + box] ?? 0) - (amounts[leaving + box] ?? 0)),
      );
    });
  }

  private rowOf(part: number, boxes: Int32Array): ProgramRow {
    const row = emptyRow();
    for (const box of boxes) this.add(row, part, box, 1);
    return row;
  }

  private add(row: ProgramRow | undefined, part: number, box: number, factor: number): void {
    const [coming, leaving] = this.startsOf(part);
    row?.columns.push(coming + box, leaving + box);
    row?.factors.push(factor, -factor);
  }
}

function emptyRow(): ProgramRow {
  return { columns: [], factors: [], lower: 0, upper: 0 };
}
