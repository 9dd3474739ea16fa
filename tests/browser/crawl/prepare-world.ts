import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from '#app/features/kept-secret.ts';
import { recordStage } from '#app/features/roadmap/record-stage.ts';
import { stageForm } from '#app/features/roadmap/stage-form.ts';
import { ensureDataFolder } from '#db/data-folder.ts';
import { openPublishedForWriting } from '#db/published/open.ts';
import { openRecords } from '#db/records/open.ts';
import { runScriptWell } from '../../support/run-script.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { levelDimension } from './planted-people.ts';

export const pilotCode = 'CRAWL';
/** Two days with quarters closed between them, so that the second release adds some. */
const releaseDays = ['2026-04-05', '2026-09-30'];

/** Where the partner stands on the road map. */
const stages = { issuing: '3', using: '2' };

/** Somebody with an account. */
interface Account {
  login: string;
  password: string;
  role: string;
}

/** The visitors other than nobody. */
export const partner: Account = {
  ...{ login: 'crawl-partner', password: 'a partner who reads everything', role: 'partner' },
};
export const coordinator: Account = {
  ...{ login: 'crawl-coordinator', password: 'a coordinator who reads all', role: 'coordinator' },
};

const environmentOf = (folder: string) => ({ MILEPOST_DATA: folder, MILEPOST_DEMO: '0' });

/** Writes the files of a made-up pilot, large enough that much of it can be shown. */
export async function simulateFiles(): Promise<string> {
  const files = mkdtempSync(join(tmpdir(), 'milepost-crawl-files-'));
  const order = ['--people', '1400', '--seed', 'one', '--out', files];
  await runScriptWell('simulate.ts', order, environmentOf(files));
  levelDimension(files);
  return files;
}

/** A data folder with the pilot, its partner and the accounts, but without any log. */
export async function prepareEmpty(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-crawl-'));
  const environment = environmentOf(folder);
  await runScriptWell('prepare.ts', [], environment);
  keepSecrets(folder);
  const made = ['create', '--code', pilotCode, '--name', 'Pilot with small groups'];
  await runScriptWell('pilots.ts', made, environment);
  const slug = addPartner(folder);
  for (const { login, password, role } of [partner, coordinator]) {
    const own = role === 'partner' ? ['--organisation', slug] : [];
    const asked = ['create', '--login', login, '--name', role, '--role', role, ...own];
    await runScriptWell('users.ts', asked, environment, `${password}\n`);
  }
  return folder;
}

/** The same secrets each time: they decide in which order people come and how ties break. */
function keepSecrets(folder: string): void {
  const paths = ensureDataFolder(folder);
  keptSecret(paths, 'holder-key', () => Buffer.alloc(32, 7));
  keptSecret(paths, 'gate-secret', () => Buffer.from('07'.repeat(32)));
}

function addPartner(folder: string): string {
  const paths = ensureDataFolder(folder);
  const records = openRecords(paths.records);
  const published = openPublishedForWriting(paths.published);
  try {
    const actor = { kind: 'command', name: 'crawl' } as const;
    const context = { records, published, actor, now: () => new Date() };
    const { slug } = addStakeholder(context);
    // Stages of the road map are numbers of one figure, as hidden counts are.
    for (const [phase, stage] of Object.entries(stages)) {
      const form = { role: 'employers', phase, stage, assessedOn: '2026-03-01' };
      recordStage(context, slug, stageForm.parse({ ...form, standing: 'self-reported' }));
    }
    return slug;
  } finally {
    published.$client.close();
    records.$client.close();
  }
}

/** Imports the pilot's logs, all but what is planted. */
export async function importLogs(folder: string, files: string): Promise<void> {
  const names = ['people.csv', 'applications.csv', 'events.csv', 'population.csv'];
  const paths = names.map((name) => join(files, name));
  await runScriptWell('import.ts', ['--pilot', pilotCode, ...paths], environmentOf(folder));
}

/** A copy of a world in which some people's attributes come in by one import more. */
export async function releaseWorld(
  from: string,
  planted: string,
  secretsOf: string = from,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-crawl-'));
  cpSync(from, folder, { recursive: true });
  // The same secrets, so that two worlds break their ties alike.
  cpSync(join(secretsOf, 'secrets'), join(folder, 'secrets'), { recursive: true });
  const file = join(folder, 'planted.csv');
  writeFileSync(file, planted);
  const environment = environmentOf(folder);
  const order = ['--pilot', pilotCode, '--format', 'people-csv', file];
  await runScriptWell('import.ts', order, environment);
  for (const day of releaseDays) {
    await runScriptWell('release.ts', ['--pilot', pilotCode, '--as-of', day], environment);
  }
  return folder;
}

/** Writes the package of a release of a world; answers with its folder. */
export async function exportPackage(folder: string, release: number): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'milepost-crawl-package-'));
  const order = ['--pilot', pilotCode, '--release', String(release), '--out', out];
  await runScriptWell('export.ts', order, environmentOf(folder));
  return out;
}

/** The files of an exported package that the numbers of a release stand in. */
export function releasedTexts(out: string): { cells: string; survival: string; codebook: string } {
  const text = (name: string) => readFileSync(join(out, name), 'utf8');
  return {
    ...{ cells: text('cells.csv'), survival: text('survival.csv') },
    codebook: text('codebook.csv'),
  };
}
