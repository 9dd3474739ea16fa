import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { signInWithPassword } from '../support/form-session.ts';
import { openBrowser } from '../support/open-browser.ts';
import { type RunningApp, startApp } from '../support/run-app.ts';
import { PlainAnswers } from './plain-answers.ts';
import { plantSmallGroups } from './planted-people.ts';
import {
  coordinator,
  exportPackage,
  importLogs,
  partner,
  pilotCode,
  prepareEmpty,
  releasedTexts,
  releaseWorld,
  simulateFiles,
} from './prepare-world.ts';
import { ReleasedLattice } from './released-lattice.ts';
import { type Visited, visitSite } from './visit-site.ts';

/** Far above what there is to visit: reaching it fails, so that nothing is left out unseen. */
const mostAddresses = 4000;

/** Where visits begin. Everything else is found from here. */
const starts = [
  '/',
  ...['/data', '/methods', '/health', '/account', '/admin', `/pilots/${pilotCode}/settings`],
  ...['/api/v1/pilots', `/api/v1/pilots/${pilotCode}/releases`, '/api/v1/openapi.json'],
  ...[1, 2].flatMap((number) => [
    `/api/v1/pilots/${pilotCode}/releases/${number}/cells.csv`,
    `/api/v1/pilots/${pilotCode}/releases/${number}/package.zip`,
  ]),
];

/** Rows of people.csv that make the small groups of a world. */
interface Planted {
  first: string;
  second: string;
}

/**
 * Two pilots that differ only in who is in hidden cells, each served by the built app, and
 * an app without any log.
 */
export class CrawledWorlds {
  readonly lattice = new ReleasedLattice();
  files = '';
  planted: Planted = { first: '', second: '' };
  /** The packages of the first world's releases. */
  packages: string[] = [];
  private readonly folders: string[] = [];
  private readonly apps: RunningApp[] = [];
  private reader: Page | undefined;

  private constructor(readonly browser: Browser) {}

  static async open(): Promise<CrawledWorlds> {
    const worlds = new CrawledWorlds(await openBrowser());
    worlds.reader = await worlds.browser.newPage();
    await worlds.prepare();
    return worlds;
  }

  /** The first world, the second, and the one without logs. */
  app(place: 0 | 1 | 2): RunningApp {
    const app = this.apps[place];
    if (!app) throw new Error('The worlds are not served.');
    return app;
  }

  /** Everything that somebody can reach in a world, choices of forms made one at a time. */
  async visit(place: 0 | 1 | 2, cookie = ''): Promise<Visited[]> {
    if (!this.reader) throw new Error('There is no browser to read with.');
    const { origin } = this.app(place);
    return visitSite(this.reader, { origin, cookie, starts, limit: mostAddresses, choices: 1 });
  }

  /** What the app answers to everybody before it has any log: none of it is about people. */
  async plainAnswers(): Promise<PlainAnswers> {
    const { origin } = this.app(2);
    const cookies = [
      '',
      await signInWithPassword(origin, partner),
      await signInWithPassword(origin, coordinator),
    ];
    const answers: Visited[] = [];
    for (const cookie of cookies) answers.push(...(await this.visit(2, cookie)));
    return new PlainAnswers(answers);
  }

  /** A folder that goes when the worlds do. */
  kept(folder: string): string {
    this.folders.push(folder);
    return folder;
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const app of this.apps) await app.stop();
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }

  private async prepare(): Promise<void> {
    this.files = this.kept(await simulateFiles());
    const empty = this.kept(await prepareEmpty());
    const logs = this.kept(mkdtempSync(join(tmpdir(), 'milepost-crawl-logs-')));
    cpSync(empty, logs, { recursive: true });
    await importLogs(logs, this.files);
    const [swap] = plantSmallGroups(this.files);
    if (!swap) throw new Error('The simulated pilot has nobody to plant a small group with.');
    const first = this.kept(await releaseWorld(logs, swap.asTheyAre));
    this.packages = await this.packagesOf(first);
    for (const folder of this.packages) this.lattice.add(releasedTexts(folder));
    const { folder: second, exchanged } = await this.findSecondWorld(logs, first);
    this.planted = { first: swap.asTheyAre, second: exchanged };
    for (const from of [first, second, empty]) {
      this.apps.push(await startApp({ from, environment: { MILEPOST_DEMO: '0' } }));
    }
  }

  /** Hiding may follow from what is hidden: then the releases differ, and others are swapped. */
  private async findSecondWorld(logs: string, first: string) {
    const wanted = this.packages.map(numbersOf);
    for (const { exchanged } of plantSmallGroups(this.files)) {
      const folder = this.kept(await releaseWorld(logs, exchanged, first));
      const released = (await this.packagesOf(folder)).map(numbersOf);
      if (released.every((text, place) => text === wanted[place])) return { folder, exchanged };
    }
    throw new Error('No exchange of two people leaves every released number as it is.');
  }

  private async packagesOf(folder: string): Promise<string[]> {
    const exported = [await exportPackage(folder, 1), await exportPackage(folder, 2)];
    return exported.map((each) => this.kept(each));
  }
}

function numbersOf(folder: string): string {
  const { cells, survival } = releasedTexts(folder);
  return cells + survival;
}
