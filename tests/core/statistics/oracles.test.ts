import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('oracles', () => {
  it('are each asked by a test', () => {
    const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && name !== 'oracles.test.ts')
      .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
      .join('\n');
    const oracles = readdirSync(join(import.meta.dirname, '../../oracle/expected'));
    expect(oracles.length).toBeGreaterThan(15);
    const families = /^km_(aml|freireich|ovarian|hire)$/;
    const unasked = oracles
      .map((name) => name.replace('.json', ''))
      .filter((name) => !tests.includes(families.test(name) ? 'km_$' : `'${name}'`));
    expect(unasked).toEqual([]);
  });
});
