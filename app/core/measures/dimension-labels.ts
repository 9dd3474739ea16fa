import { type CodeValue, type Dimension, dimensions, nonAnswers } from './dimensions.ts';
import { occupationFamilies } from './occupation-families.ts';

/** The dimension of places, whose values are the pilot's own and stand for themselves. */
export const siteDimension = 'site';

const known: readonly Dimension[] = dimensions;

/** Every dimension people can be counted by, in the order of pages and files. */
export const dimensionIds: readonly string[] = [...known.map(({ id }) => id), siteDimension];

/** What job seekers are also counted by: it comes with the first application, not the person. */
export const occupationDimension = 'occupation_family';

/** Value of a person for whom a dimension was never recorded. */
const notCollected = 'not_collected';

/** What a dimension is called. */
export function dimensionLabel(id: string): string {
  if (id === siteDimension) return 'Site';
  if (id === occupationDimension) return 'Occupation applied for first';
  return known.find((dimension) => dimension.id === id)?.label ?? id;
}

/** What a value of a dimension is called; a site is called by its own code. */
export function valueLabel(dimensionId: string, code: string): string {
  return valuesOf(dimensionId).find((value) => value.code === code)?.label ?? code;
}

/** Stored order of dimensions, everybody (`''`) first. Negative when `a` comes first. */
export function compareDimensions(a: string, b: string): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(dimension: string): number {
  return dimension === occupationDimension ? dimensionIds.length : dimensionIds.indexOf(dimension);
}

/**
 * Stored order of values: that of the code list, the non-answers last. Sites, which no
 * list orders, come alphabetically. Negative when `a` comes first.
 */
export function compareValues(dimensionId: string, a: string, b: string): number {
  const values = valuesOf(dimensionId);
  const place = (code: string) => values.findIndex((value) => value.code === code);
  if (dimensionId !== siteDimension) return place(a) - place(b);
  const nonAnswerFirst = Math.sign(place(a) - place(b));
  if (nonAnswerFirst !== 0) return nonAnswerFirst;
  return a < b ? -1 : Number(a > b);
}

/** A code as it is counted: one that the code list does not know counts as unknown. */
export function countedValue(dimensionId: string, code: string | undefined): string {
  if (code === undefined || code === '') return notCollected;
  if (dimensionId === siteDimension) return code;
  return codeSets.get(dimensionId)?.has(code) ? code : 'unknown';
}

const codeSets = new Map(
  known.map(({ id, values }) => [id, new Set(values.map(({ code }) => code))]),
);

/** Every code of a dimension's list; of sites, which have none, only what stands for no answer. */
export function codesOf(dimensionId: string): string[] {
  if (dimensionId === siteDimension) return [notCollected];
  return valuesOf(dimensionId).map(({ code }) => code);
}

function valuesOf(dimensionId: string): readonly CodeValue[] {
  if (dimensionId === siteDimension) return nonAnswers;
  if (dimensionId === occupationDimension) return occupationFamilies;
  return known.find((dimension) => dimension.id === dimensionId)?.values ?? nonAnswers;
}

/** Every dimension with its code list and the scheme it follows; sites have no list. */
export function dimensionValues(): {
  dimension: string;
  scheme: string;
  values: readonly CodeValue[];
}[] {
  return [
    ...known.map(({ id, scheme, values }) => ({ dimension: id, scheme, values })),
    { dimension: siteDimension, scheme: 'The pilot’s own codes', values: nonAnswers },
    {
      dimension: occupationDimension,
      scheme: 'SOC 2018 major groups',
      values: occupationFamilies,
    },
  ];
}
