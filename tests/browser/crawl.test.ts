import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../support/run-script.ts';
import {
  type Certificate,
  certificateFields,
  countedIn,
  numbersInWords,
} from './crawl/certificate-facts.ts';
import { differencesBetween } from './crawl/compare-worlds.ts';
import { CrawledWorlds } from './crawl/crawled-worlds.ts';
import { drawPages, untoldInCharts } from './crawl/draw-pages.ts';
import type { Objection } from './crawl/judge-numbers.ts';
import { VisitJudge } from './crawl/judge-visit.ts';
import { loaderDataOf } from './crawl/numbers-of-answer.ts';
import type { PlainAnswers } from './crawl/plain-answers.ts';
import { countHired, plantedCodes } from './crawl/planted-people.ts';
import { coordinator, partner, pilotCode } from './crawl/prepare-world.ts';
import { readPayload } from './crawl/read-payload.ts';
import type { LatticeCell } from './crawl/released-lattice.ts';
import { fetchAddresses, type Visited } from './crawl/visit-site.ts';
import { writeUnion } from './crawl/write-union.ts';
import { signInWithPassword } from './support/form-session.ts';

/** A visit or an attack takes a minute of a machine that does nothing else. */
const patience = 400_000;
/** Two worlds with two releases each, all of them proved: more on a machine that is busy. */
const patienceForWorlds = 1_200_000;
const results = ['adoption', 'time-to-hire', 'cohorts', 'access', 'comparison'];

let worlds: CrawledWorlds;
let plain: PlainAnswers;
let judge: VisitJudge;
let seenByNobody: Visited[];
let seenByCoordinator: Visited[] = [];

beforeAll(async () => {
  worlds = await CrawledWorlds.open();
  plain = await worlds.plainAnswers();
  judge = new VisitJudge(worlds.lattice, plain);
  seenByNobody = await worlds.visit(0);
}, patienceForWorlds);

afterAll(() => worlds?.close());

/** Objections in words, each once, and not so many that nobody reads them. */
function told(objections: readonly Objection[]): string[] {
  const sentences = objections.map(
    ({ why, found: { source, key, text, address } }) =>
      `${why}: ${source} ${key}: ${text.slice(0, 160)} (${address})`,
  );
  return [...new Set(sentences)].slice(0, 30);
}

/** What a judge that has seen nothing yet objects to in one answer. */
function objectionsTo(visited: Visited): Objection[] {
  const fresh = new VisitJudge(worlds.lattice, plain);
  fresh.take(visited);
  return fresh.total.objections;
}

function pageAt(pattern: RegExp): Visited {
  const found = seenByNobody.find(({ address, document }) => document && pattern.test(address));
  if (!found) throw new Error(`Nothing was visited like ${pattern}.`);
  return found;
}

describe('the two worlds', { timeout: patience }, () => {
  it('hold small groups of which nothing is shown, and differ in what became of them', () => {
    const { dimension, codes } = plantedCodes;
    for (const code of codes) {
      const own = worlds.lattice.cells.filter(
        (cell) => cell.dimension === dimension && cell.value === code,
      );
      expect(own.length).toBeGreaterThan(20);
      expect(own.filter(({ isShown }) => isShown)).toEqual([]);
    }
    expect(countHired(worlds.files, worlds.planted.first)).not.toEqual(
      countHired(worlds.files, worlds.planted.second),
    );
    expect(worlds.lattice.cells.filter(({ isShown }) => isShown).length).toBeGreaterThan(300);
  });

  it('are the same to nobody in particular, at every address, to the byte', async () => {
    const addresses = seenByNobody.map(({ address }) => address);
    expect(addresses.length).toBeGreaterThan(300);
    expect(
      differencesBetween(seenByNobody, await fetchAddresses(worlds.app(1).origin, addresses)),
    ).toEqual([]);
  });

  it('have certificates that say nothing but what the files beside them say', () => {
    for (const [place, folder] of worlds.packages.entries()) {
      const text = readFileSync(join(folder, 'certificate.json'), 'utf8');
      const certificate = JSON.parse(text) as Certificate;
      const { numbers, policy } = certificate;
      expect(numbers).toEqual(countedIn(folder));
      expect(certificate.togetherWithReleases).toEqual(place === 0 ? [] : [1]);
      // In words it names thresholds of the policy only.
      const thresholds = new Set(Object.values(policy));
      expect(numbersInWords(certificate).filter((number) => !thresholds.has(number))).toEqual([]);
      // A field more is to be looked at before it is published.
      expect(Object.keys(certificate)).toEqual(certificateFields);
      const name = `/pilots/${pilotCode}/releases/${place + 1}/certificate.json`;
      expect(seenByNobody.filter(({ address }) => address === name)).toHaveLength(1);
    }
  });

  it('are the same to a coordinator too, but for the digest of the file that came in', async () => {
    const known = new Set(seenByNobody.map(({ address }) => address));
    const cookie = await signInWithPassword(worlds.app(0).origin, coordinator);
    const other = await signInWithPassword(worlds.app(1).origin, coordinator);
    seenByCoordinator = await worlds.visit(0, cookie);
    const own = seenByCoordinator.filter(({ address }) => !known.has(address));
    const addresses = own.map(({ address }) => address);
    expect(addresses.length).toBeGreaterThan(50);
    const answers = await fetchAddresses(worlds.app(1).origin, addresses, other);
    const differing = differencesBetween(own, answers);
    expect(differing.filter((text) => !/^\/(api\/v1\/)?imports\/\d+/.test(text))).toEqual([]);
  });

  it('would be told apart by one number, or by the order of two groups', () => {
    const page = pageAt(/\/access$/);
    const [one, two] = ['Rural communities', 'Urban communities'];
    const swapped = page.body.replaceAll(one, '#').replaceAll(two, one).replaceAll('#', two);
    for (const body of [page.body.replace(/\d+%/, '101%'), swapped]) {
      expect(differencesBetween([page], [{ ...page, body }])).toHaveLength(1);
    }
  });
});

describe('every number that anybody is shown', { timeout: patience }, () => {
  it('is one of the released numbers, for nobody in particular', () => {
    for (const answer of seenByNobody) judge.take(answer);
    expect(seenByNobody.filter(({ status }) => status >= 500)).toEqual([]);
    expect(told(judge.total.objections)).toEqual([]);
    expect(judge.total.kinds.count).toBeGreaterThan(10_000);
  });

  it('is the same in the data that pages ask for as in what they are sent with', async () => {
    const pages = seenByNobody.filter(
      ({ document, status }) => document?.payload && status === 200,
    );
    const addresses = pages.map(({ address }) =>
      address.replace(/(?=\?|$)/, '.data').replace(/^\/\.data/, '/_root.data'),
    );
    const answers = await fetchAddresses(worlds.app(0).origin, addresses);
    const differing = pages.filter(({ document }, place) => {
      const read = readPayload(answers[place]?.body ?? '[{}]') as Record<
        string,
        { data?: unknown }
      >;
      const asked = Object.fromEntries(
        Object.entries(read).map(([route, { data }]) => [route, data]),
      );
      return JSON.stringify(asked) !== JSON.stringify(loaderDataOf(document?.payload ?? '[{}]'));
    });
    expect(differing.map(({ address }) => address)).toEqual([]);
  });

  it('is one of the released numbers, for a partner and for a coordinator', async () => {
    const seenByPartner = await worlds.visit(
      0,
      await signInWithPassword(worlds.app(0).origin, partner),
    );
    for (const visited of [seenByPartner, seenByCoordinator]) {
      expect(visited.length).toBeGreaterThan(seenByNobody.length);
      for (const answer of visited) judge.take(answer);
    }
    expect(told(judge.total.objections)).toEqual([]);
  });

  it('is one of the page’s numbers where it is drawn', async () => {
    const own = results.map((name) => `/pilots/${pilotCode}/${name}`);
    const chosen = seenByNobody.filter(({ address }) =>
      /time-to-hire\?.*dimension=gender|access\?.*dimension=gender|adoption\?.*two_spirit/.test(
        address,
      ),
    );
    const addresses = [...own, ...chosen.slice(0, 4).map(({ address }) => address)];
    const drawn = await drawPages(worlds.browser, worlds.app(0).origin, addresses);
    const untold = [...drawn].flatMap(([address, charts]) => {
      const page = seenByNobody.find((visited) => visited.address === address);
      return page ? untoldInCharts(page, charts, judge) : [];
    });
    const points = [...drawn.values()].flat().reduce((sum, { values }) => sum + values.length, 0);
    expect(points).toBeGreaterThan(500);
    expect(untold).toEqual([]);
  });
});

describe('the attacker, given every number found', { timeout: patience }, () => {
  /** With the release before, as it is published. */
  const attack = (folder: string) =>
    runScript('attack.ts', ['--package', folder, '--also', worlds.packages[0] ?? ''], {});
  const ofRelease = (cell: LatticeCell) => cell.release === '2' && cell.measure !== 'curve';

  it('recovers nothing', async () => {
    const found = [...judge.total.seen.keys()].filter(ofRelease);
    const shown = worlds.lattice.cells.filter((cell) => ofRelease(cell) && cell.counts.length > 0);
    // Nearly every number that is released was found on some page or in some file.
    expect(found.length).toBeGreaterThan(0.9 * shown.length);
    expect(found.filter(({ counts }) => counts.length === 0)).toEqual([]);
    const { code, stdout } = await attack(
      worlds.kept(writeUnion(worlds.packages[1] ?? '', judge.total.seen)),
    );
    expect(stdout).toContain('Nothing sensitive is recovered.');
    expect(code).toBe(0);
  });
});

describe('a net that catches fish', { timeout: patience }, () => {
  const { dimension, codes } = plantedCodes;
  const code = codes[0] ?? '';
  const leak = 3;
  const dimensionPage = () => pageAt(new RegExp(`/access\\?.*dimension=${dimension}.*release=2`));

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
    const page = pageAt(/\/access\?.*dimension=rural_urban.*release=2/);
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
      const page = seenByNobody.find(({ address }) => address === name);
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
      const body = change(readFileSync(join(worlds.packages[1] ?? '', name), 'utf8'));
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
    const file = seenByNobody.find(
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
    const cell = worlds.lattice.cells.find(
      (each) =>
        each.release === '2' &&
        each.table === 'funnel' &&
        each.value === code &&
        each.cohort === 'all',
    );
    if (!cell) throw new Error('The planted group is in no table.');
    const union = writeUnion(worlds.packages[1] ?? '', new Map([[cell, leak]]));
    const { code: ended } = await runScript(
      'attack.ts',
      ['--package', worlds.kept(union), '--seconds', '20'],
      {},
    );
    expect(ended).toBe(4);
  });
});
