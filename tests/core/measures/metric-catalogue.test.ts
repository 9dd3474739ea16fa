import { describe, expect, test } from 'vitest';
import { metricCatalogue } from '#app/core/measures/metric-catalogue.ts';
import {
  coverageSentence,
  verificationCoverage,
} from '#app/core/measures/verification-coverage.ts';

describe('metricCatalogue', () => {
  test('has distinct keys that fit an address', () => {
    const keys = metricCatalogue.map((entry) => entry.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z0-9-]{3,60}$/.test(key))).toEqual([]);
  });

  test('gives every percent and ratio a denominator, and defines everything', () => {
    const withoutDenominator = metricCatalogue.filter(
      (entry) => ['percent', 'ratio'].includes(entry.unit) && entry.denominatorLabel === '',
    );
    expect(withoutDenominator).toEqual([]);
    const undefinedOnes = metricCatalogue.filter(
      (entry) => entry.definition.length < 30 || entry.numeratorLabel === '' || entry.source === '',
    );
    expect(undefinedOnes).toEqual([]);
  });
});

describe('verificationCoverage', () => {
  test('counts each verifier once and nobody else', () => {
    const partner = (stakeholderId: number, part: string, sendsLogs: boolean) => ({
      stakeholderId,
      part,
      sendsLogs,
    });
    const coverage = verificationCoverage([
      partner(1, 'verifier', true),
      partner(1, 'employer', true),
      partner(2, 'verifier', false),
      partner(3, 'issuer', true),
    ]);
    expect(coverage).toEqual({ sending: 1, known: 2 });
    expect(coverageSentence(coverage)).toBe('1 of 2 known verifiers send logs.');
    expect(coverageSentence({ sending: 0, known: 0 })).toContain('No verifiers');
    expect(coverageSentence({ sending: 0, known: 1 })).toContain('no logs yet');
    expect(coverageSentence({ sending: 9, known: 5 })).toBe(
      'The logs name 9 verifiers; 5 of the pilot’s partners are known to verify.',
    );
    expect(coverageSentence({ sending: 1, known: 0 })).toContain('The logs name 1 verifier; 0 of');
  });
});
