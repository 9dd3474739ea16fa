import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type Group, groupOf } from './group.ts';
import { type PrintedNumber, readPrinted } from './printed-number.ts';

/** A row of cells.csv as anybody reads it. */
export interface PublishedCell {
  release: string;
  table: string;
  cohort: string;
  group: Group;
  ler: string;
  measure: string;
  status: string;
  method: string;
  count: PrintedNumber | null;
  denominator: PrintedNumber | null;
  percent: PrintedNumber | null;
  ciLow: PrintedNumber | null;
  ciHigh: PrintedNumber | null;
}

/** A row of survival.csv that has a day. */
export interface PublishedPoint {
  cohort: string;
  group: Group;
  ler: string;
  day: number;
  method: string;
  atRisk: PrintedNumber | null;
  hired: PrintedNumber | null;
  left: PrintedNumber | null;
  percent: PrintedNumber | null;
  ciLow: PrintedNumber | null;
  ciHigh: PrintedNumber | null;
}

/** What a package says, and nothing else. */
export interface PublishedNumbers {
  cells: PublishedCell[];
  points: PublishedPoint[];
}

/**
 * Reads the files of a package that hold numbers.
 * @throws Error with a sentence when there is no cells.csv, or a number in it is none
 */
export function readPublishedNumbers(folder: string): PublishedNumbers {
  const curves = join(folder, 'survival.csv');
  return {
    cells: readCells(join(folder, 'cells.csv')),
    points: (existsSync(curves) ? rowsOf(curves) : []).flatMap(pointOf),
  };
}

/**
 * Reads rows of the columns of cells.csv, wherever they come from.
 * @throws Error with a sentence when there is no such file, or a number in it is none
 */
export function readCells(path: string): PublishedCell[] {
  return rowsOf(path).map(cellOf);
}

type Row = Record<string, string>;

function cellOf(row: Row, index: number): PublishedCell {
  const number = (column: string) => numberAt(row, column, `cells.csv, row ${index + 2}`);
  return {
    ...{ release: text(row.release), table: text(row.table), cohort: text(row.cohort) },
    ...{ group: groupIn(row), ler: text(row.ler), measure: text(row.measure) },
    ...{ status: text(row.status), method: text(row.method) },
    ...{ count: number('count'), denominator: number('denominator') },
    ...{ percent: number('percent'), ciLow: number('ci_low'), ciHigh: number('ci_high') },
  };
}

function pointOf(row: Row, index: number): PublishedPoint[] {
  const number = (column: string) => numberAt(row, column, `survival.csv, row ${index + 2}`);
  const day = number('day');
  if (day === null) return [];
  return [
    {
      ...{ cohort: text(row.cohort), group: groupIn(row), ler: text(row.ler), day: day.value },
      ...{ method: text(row.method), atRisk: number('at_risk'), hired: number('hired') },
      ...{ left: number('left'), percent: number('percent') },
      ...{ ciLow: number('ci_low'), ciHigh: number('ci_high') },
    },
  ];
}

function rowsOf(file: string): Row[] {
  if (!existsSync(file)) throw new Error(`There is no ${file}: a package holds a cells.csv.`);
  return Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

function numberAt(row: Row, column: string, where: string): PrintedNumber | null {
  return readPrinted(row[column], `${where}, column ${column},`);
}

function groupIn(row: Row): Group {
  return groupOf([
    { dimension: text(row.dimension_1), value: text(row.value_1) },
    { dimension: text(row.dimension_2), value: text(row.value_2) },
  ]);
}

function text(field: string | undefined): string {
  return field ?? '';
}
