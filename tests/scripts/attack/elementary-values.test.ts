import { describe, expect, it } from 'vitest';
import { elementaryValues } from '../../../scripts/attack/elementary-values.ts';

describe('elementaryValues', () => {
  it('leaves values as they are that have no numbers in common', () => {
    const values = ['under_16', '16-18', '19-24', '60_plus', 'unknown'];
    const found = elementaryValues('age_band', values);
    expect(found.pieces).toEqual(values);
    expect(found.unions.size).toBe(0);
  });

  it('cuts bands where another begins or ends', () => {
    const found = elementaryValues('age_band', ['19-24', '19-44', '45_plus', 'unknown']);
    expect(found.pieces).toEqual(['19-24', '25-44', '45_plus', 'unknown']);
    expect([...found.unions]).toEqual([['19-44', ['19-24', '25-44']]]);
  });

  it('cuts bands that reach into one another, and open ones', () => {
    const found = elementaryValues('age_band', ['under_25', '20-29', '25_plus']);
    expect(found.pieces).toEqual(['0-19', '20-24', '25-29', '30_plus']);
    expect(found.unions.get('under_25')).toEqual(['0-19', '20-24']);
    expect(found.unions.get('20-29')).toEqual(['20-24', '25-29']);
    expect(found.unions.get('25_plus')).toEqual(['25-29', '30_plus']);
  });

  it('takes the numbers of places and occupations for names', () => {
    expect(elementaryValues('site', ['1-4', '2-3']).unions.size).toBe(0);
  });
});
