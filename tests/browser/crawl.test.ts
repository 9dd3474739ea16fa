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
import { pageAt, testTheNet } from './crawl/test-the-net.ts';
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
    const page = pageAt(seenByNobody, /\/access$/);
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

testTheNet(() => ({ worlds, plain, seenByNobody }), patience);
