import { describe, expect, it } from 'vitest';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { releaseTables } from '#app/core/measures/release-tables.ts';
import { cellColumns, cellStatusWords } from '#app/features/exports/file-columns.ts';
import { methodsText } from '#app/features/exports/methods-text.ts';

const policyOf = (given: object = {}) =>
  JSON.stringify({ ...disclosurePolicy, sizeClass: '500_to_1499', ...given });
const text = methodsText({ number: 3, pilotCode: 'RIVERBEND', policy: policyOf() });

describe('METHODS.md', () => {
  it('names every table, measure, column and status', () => {
    for (const { id, cohortRule, measures } of releaseTables) {
      expect(text).toContain(`(\`${id}\`)`);
      expect(text).toContain(cohortRule);
      for (const measure of measures) expect(text).toContain(`\`${measure.id}\``);
    }
    for (const { id } of [...cellColumns, ...cellStatusWords]) expect(text).toContain(`\`${id}\``);
  });

  it('gives every number of the policy that the release was built with, and of no other', () => {
    const odd = policyOf({
      ...{ version: '1999.7', smallestCount: 911, smallestCurveGroup: 912, curveGridDays: 913 },
      ...{ curveLastDay: 914, percentDecimals: 915, cohortClosesAfterDays: 916 },
      ...{ groupCurveGridDays: 918, protection: 919 },
      sizeClass: 'huge',
      sizeClasses: [
        {
          ...{ id: 'huge', label: 'Huge pilots', atLeast: 917 },
          ...{ splitsCohortsBy: 'everything', splitsFurtherTables: true },
        },
      ],
    });
    const other = methodsText({ number: 0, pilotCode: 'RIVERBEND', policy: odd });
    for (const number of [911, 912, 913, 914, 915, 916, 917, 918, 919]) {
      expect(other).toMatch(new RegExp(`\\b${number}(th)?\\b`));
    }
    expect(other).toContain('version 1999.7');
    expect(other).toContain('Huge pilots, from 917 on: quarters are also split');
    expect(other).toContain('preview of the next release of RIVERBEND');
    expect(other).not.toMatch(/fewer than 11\b/);
    expect(text).toContain('500 to 1,499 people, from 500 on');
    expect(text).toMatch(/500 to 1,499 people[^;]*\(this release\)/);
  });

  it('says how the numbers of the pages are computed, and what they cannot say', () => {
    for (const word of ['Wilson', 'Newcombe', 'Mantel-Haenszel', 'Sato', 'Holm', 'Shapley']) {
      expect(text).toContain(word);
    }
    expect(text).toContain('## What these numbers cannot say');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('refuses a policy that lacks a number', () => {
    const broken = policyOf({ smallestCount: undefined });
    expect(() => methodsText({ number: 1, pilotCode: 'X', policy: broken })).toThrow();
  });
});
