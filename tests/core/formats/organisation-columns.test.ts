import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { foldCharacters } from '#app/core/formats/personal-data/fold-characters.ts';
import { scanCharacters } from '#app/core/formats/personal-data/scan-characters.ts';
import { type PersonalDataFinding, PersonalDataGate } from '#app/core/formats/personal-data.ts';

const columns = findFormat('applications-csv')?.columns ?? [];
const place = columns.findIndex(({ name }) => name === 'employer_id');

/** Passes values through the gate as employers of applications. */
function gateOf(values: readonly string[]) {
  const positions = columns.map((_, index) => (index === place ? 0 : -1));
  const gate = new PersonalDataGate(['employer_id'], columns, positions, '2026-11-22');
  for (const value of values) gate.look([value]);
  return gate;
}
const kindsIn = (...values: string[]) =>
  gateOf(values)
    .findings()
    .map(({ kind }: PersonalDataFinding) => kind);

const people = ['Maria Gonzalez', 'Tyrone Washington', 'Linda Nguyen', 'Chen, Emily', 'Jose Ruiz'];
const firms = ['lakes-hospital', 'acme', 'ws-17', 'summit', 'Mercy Clinic', 'mill'];

describe('a column of organisations', () => {
  it('stops numbers to call, places to live and mailboxes of people', () => {
    expect(kindsIn('Acme, tel. 415-555-2671')).toEqual(['phone']);
    expect(kindsIn('Acme, 742 Evergreen Terrace')).toEqual(['address']);
    expect(kindsIn('maria.gonzalez+work@acme.com')).toEqual(['email']);
    expect(kindsIn('jsmith (at) gmail . com')).toEqual(['email']);
  });

  it('lets organisations be reached as organisations are', () => {
    const own = ['info@acme.com', 'hr (at) acme . com', 'did:web:acme.com', 'https://acme.com'];
    expect(kindsIn(...own, '24 Hour Fitness', '1st Avenue Credit Union', '84 Lumber')).toEqual([]);
  });

  it('is of people when half of its different values are, however often each comes', () => {
    const often = Array.from({ length: 50 }, () => 'acme');
    expect(kindsIn(...people, ...often)).toEqual(['name']);
    expect(kindsIn(...people, ...firms)).toEqual([]);
    expect(kindsIn(...people.slice(0, 4))).toEqual([]);
  });

  it('warns of single names, which sole proprietors have, by how many there are', () => {
    const warned = gateOf(['Maria Gonzalez', ...firms, 'Maria Gonzalez', 'Tyrone Washington']);
    expect(warned.doubtfulNames()).toEqual([{ column: 'employer_id', values: 2 }]);
    expect(gateOf(firms).doubtfulNames()).toEqual([]);
    expect(gateOf(people).doubtfulNames()).toEqual([]);
  });
});

describe('characters that stand for others', () => {
  const fold = (value: string) => foldCharacters(value, scanCharacters(value));

  it('are folded, and those that cannot be seen are left out', () => {
    expect(fold('ｊｏ＠ｅｘａｍｐｌｅ．ｏｒｇ')).toBe('jo@example.org');
    expect(fold('jo\u00ad@exam\u200bple\u200d.org\ufeff')).toBe('jo@example.org');
    expect(fold('415‑555−2671')).toBe('415-555-2671');
    expect(fold('Zoë Müller')).toBe('Zoë Müller');
  });

  it('leave what is plain as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (value) => {
        expect(fold(value)).toBe(value);
      }),
    );
  });

  it('hide no address in any column, one that no format reads included', () => {
    const spelled = [
      'jsmith84＠gmail.com',
      'jsm\u00adith84@gmail.com',
      'jsmith84\u200d@gmail．com',
    ];
    for (const header of ['employer_id', 'notes', 'credential_id', 'course', 'anything']) {
      for (const value of spelled) {
        const gate = new PersonalDataGate([header, 'event_id'], columns, [], '2026-11-22');
        expect([header, value, gate.look([value, 'ev-1'])]).toEqual([header, value, true]);
      }
    }
  });
});
