import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../../support/run-script.ts';
import type { CrawledWorlds } from './crawled-worlds.ts';
import type { Objection } from './judge-numbers.ts';
import { VisitJudge } from './judge-visit.ts';
import { loaderDataOf } from './numbers-of-answer.ts';
import type { PlainAnswers } from './plain-answers.ts';
import { plantedCodes } from './planted-people.ts';
import type { Visited } from './visit-site.ts';
import { writeUnion } from './write-union.ts';

interface Seen {
  worlds: CrawledWorlds;
  plain: PlainAnswers;
  seenByNobody: readonly Visited[];
}

/** A page that was visited, by its address. */
export function pageAt(visited: readonly Visited[], pattern: RegExp): Visited {
  const found = visited.find(({ address, document }) => document && pattern.test(address));
  if (!found) throw new Error(`Nothing was visited like ${pattern}.`);
  return found;
}

/** Plants numbers in what was visited: each must be objected to. */
export function testTheNet(seen: () => Seen, timeout: number): void {
  describe('a net that catches fish', { timeout }, () => {
    /** What a judge that has seen nothing yet objects to in one answer. */
    function objectionsTo(visited: Visited): Objection[] {
      const fresh = new VisitJudge(seen().worlds.lattice, seen().plain);
      fresh.take(visited);
      return fresh.total.objections;
    }

    const { dimension, codes } = plantedCodes;
    const code = codes[0] ?? '';
    const leak = 3;
    const dimensionPage = () =>
      pageAt(seen().seenByNobody, new RegExp(`/access\\?.*dimension=${dimension}.*release=2`));

    const withCell = (page: Visited, at: number, text: string): Visited => ({
      ...page,
      document: page.document && {
        ...page.document,
        cells: page.document.cells.map((cell, place) => (place === at ? { ...cell, text } : cell)),
      },
    });

    it('objects to a small number in a table', () => {
      const page = dimensionPage();
      const cells = page.document?.cells ?? [];
      const place = cells.findIndex(
        ({ row, text }) => row === 'Two-Spirit people' && /^Hidden/.test(text),
      );
      expect(place).toBeGreaterThan(0);
      const found = objectionsTo(withCell(page, place, String(leak)));
      expect(found.filter(({ why }) => why === 'hidden')).toHaveLength(1);
    });

    it('objects to the number of another group, and not to a released number taken away', () => {
      const page = pageAt(seen().seenByNobody, /\/access\?.*dimension=rural_urban.*release=2/);
      const cells = page.document?.cells ?? [];
      const shown = cells.findIndex(
        ({ row, text }) => row === 'Urban communities' && /^\d+$/.test(text),
      );
      expect(shown).toBeGreaterThan(0);
      const before = objectionsTo(page).length;
      expect(objectionsTo(withCell(page, shown, 'Hidden to protect privacy'))).toHaveLength(before);
      expect(objectionsTo(withCell(page, shown, '13')).length).toBeGreaterThan(before);
    });

    it('objects to a number of people among the stages and stakeholders of the road map', () => {
      const asJson = (of: Visited, more: object): Visited => ({
        ...{ address: of.address, status: 200, type: 'application/json', document: null },
        body: JSON.stringify({ ...loaderDataOf(of.document?.payload ?? '[{}]'), ...more }),
      });
      for (const name of ['/', '/ecosystem', '/progress', '/road-map', '/map/poster']) {
        const page = seen().seenByNobody.find(({ address }) => address === name);
        if (!page?.document) throw new Error(`${name} was not visited.`);
        expect(objectionsTo(page)).toEqual([]);
        expect(objectionsTo(asJson(page, {}))).toEqual([]);
        // Beside what the page has anyway, and under a name that the road map has itself.
        for (const more of [{ hired: leak }, { 'routes/ecosystem': { coverage: [{ n: leak }] } }]) {
          expect(objectionsTo(asJson(page, more)), name).not.toEqual([]);
        }
        for (const text of [`${leak} people of this group were hired.`, String(leak)]) {
          const said = [...page.document.texts, { figure: '', where: 'p', text }];
          const saying = { ...page, document: { ...page.document, texts: said } };
          expect(objectionsTo(saying).map(({ found }) => found.text)).toEqual([text]);
        }
      }
    });

    it('objects to one decimal more in a package, and to one number more in its certificate', () => {
      const file = (name: string, type: string, change: (text: string) => string) => {
        const body = change(readFileSync(join(seen().worlds.packages[1] ?? '', name), 'utf8'));
        return objectionsTo({ address: `/${name}`, status: 200, type, body, document: null });
      };
      const row = /^(.*,shown,\d+,\d+,\d+)(,.*)$/m;
      expect(file('cells.csv', 'text/csv', (text) => text)).toEqual([]);
      const finer = file('cells.csv', 'text/csv', (text) => text.replace(row, '$1.4$2'));
      expect(finer.map(({ why }) => why)).toEqual(['not released']);
      const more = (text: string) => text.replace('"printed"', `"targets": ${leak}, "printed"`);
      expect(file('certificate.json', 'application/json', (text) => text)).toEqual([]);
      const told = file('certificate.json', 'application/json', more);
      expect(told.map(({ found }) => found.key)).toEqual(['.numbers.targets']);
    });

    it('objects to it in the data of a page, in a file, in a sentence, and where it is new', () => {
      const group = { dimension, value: code, label: 'Two-Spirit people', status: 'suppressed' };
      const answer = (address: string, type: string, body: string) =>
        objectionsTo({ address, status: 200, type, body, document: null });
      const inData = (more: object) => answer('/x.json', 'application/json', JSON.stringify(more));
      expect(inData({ view: { groups: [{ ...group, count: null }] } })).toEqual([]);
      expect(inData({ view: { groups: [{ ...group, count: leak }] } })[0]?.why).toBe('hidden');
      expect(inData({ view: { newNumber: leak } })[0]?.why).toBe('unknown');
      const file = seen().seenByNobody.find(
        ({ address }) => address.includes(`/funnel.csv?`) && address.includes(code),
      );
      const body = file?.body ?? '';
      expect(answer(file?.address ?? '', 'text/csv', body)).toEqual([]);
      const leaking = body.replace(/suppressed,,/, `suppressed,${leak},`);
      expect(answer(file?.address ?? '', 'text/csv', leaking)[0]?.why).toBe('hidden');
      const page = dimensionPage();
      const text = `${leak} people of this group were hired.`;
      const sentence = { figure: 'access', where: 'p', text };
      const saying = page.document && { ...page.document, texts: [sentence] };
      expect(objectionsTo({ ...page, document: saying }).map(({ found }) => found.text)).toEqual([
        text,
      ]);
    });

    it('is one: one small number more, and the attacker wins', async () => {
      const cell = seen().worlds.lattice.cells.find(
        (each) =>
          each.release === '2' &&
          each.table === 'funnel' &&
          each.value === code &&
          each.cohort === 'all',
      );
      if (!cell) throw new Error('The planted group is in no table.');
      const union = writeUnion(seen().worlds.packages[1] ?? '', new Map([[cell, leak]]));
      const { code: ended } = await runScript(
        'attack.ts',
        ['--package', seen().worlds.kept(union), '--seconds', '20'],
        {},
      );
      expect(ended).toBe(4);
    });
  });
}
