import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { type ColumnRole, column } from '#app/core/formats/log-format.ts';
import { PersonalDataGate } from '#app/core/formats/personal-data.ts';

/** A value of the labelled set, and whether the gate stopped its column for it. */
export interface LabelledValue {
  case: string;
  header: string;
  /** The role that a format gives the column; empty where the header alone decides. */
  role: ColumnRole | '';
  /** What it is; empty for a harmless look-alike. */
  kind: string;
  value: string;
  isStopped: boolean;
}

const today = '2026-11-21';
const folder = resolve(import.meta.dirname, '../../fixtures/personal-data');

/** Every value of a labelled file, passed through the gate in the company of its column. */
export function measureSet(file: string): LabelledValue[] {
  const text = readFileSync(resolve(folder, file), 'utf8');
  const { data } = Papa.parse<LabelledValue>(text, { header: true, skipEmptyLines: true });
  return groupBy(data, (one) => one.case).flatMap(([, column]) => judgeColumn(column));
}

/** In the order in which the groups are met. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}

/** A value counts as stopped when one more of it would make the gate find more. */
function judgeColumn(values: LabelledValue[]): LabelledValue[] {
  const found = foundRows(values);
  return values.map((one) => ({
    ...one,
    isStopped: found > 0 && foundRows([...values, one]) > found,
  }));
}

function foundRows(values: readonly LabelledValue[]): number {
  const { header = '', role = '' } = values[0] ?? {};
  const own = role === '' ? [] : [column(header, role, '', '')];
  const gate = new PersonalDataGate([header], own, role === '' ? [] : [0], today);
  for (const { value } of values) gate.look([value]);
  return gate.findings().reduce((sum, { rows }) => sum + rows, 0);
}

export interface Measured {
  personal: number;
  recalled: number;
  innocent: number;
  alarms: number;
  recall: number;
  falseAlarms: number;
}

export function tally(values: readonly LabelledValue[]): Measured {
  const personal = values.filter(({ kind }) => kind !== '');
  const innocent = values.filter(({ kind }) => kind === '');
  const recalled = personal.filter(({ isStopped }) => isStopped).length;
  const alarms = innocent.filter(({ isStopped }) => isStopped).length;
  return {
    personal: personal.length,
    recalled,
    innocent: innocent.length,
    alarms,
    recall: recalled / personal.length,
    falseAlarms: alarms / innocent.length,
  };
}
