import type { FeatureContext } from '#app/features/feature-context.ts';
import { buildRelease } from '#app/features/releases/build-release.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { pilots } from '#db/records/schema/index.ts';
import { tellAdmissions } from '#seeds/berkeley/tell-admissions.ts';
import { openImportGround } from './import-ground.ts';
import { testPublished, testSigningKey } from './test-databases.ts';

/** The files of the admissions of 1973, each as one text. */
function berkeleyFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, text } of tellAdmissions()) files.set(file, (files.get(file) ?? '') + text);
  return files;
}

/** The admissions of 1973 as a pilot: imported, and released through the gate. */
export async function berkeleyPilot(): Promise<FeatureContext & { close: () => void }> {
  const ground = openImportGround();
  const { records, now } = ground.context;
  records.update(pilots).set({ isPublic: true }).run();
  for (const [file, text] of berkeleyFiles()) {
    const receipt = await ground.send(text, { format: file.replace('.csv', '-csv') });
    if (receipt.status !== 'committed') throw new Error(`${file} was not taken: ${receipt.reason}`);
  }
  migrateLogs(ground.folder.logs);
  const logs = openLogsStore(ground.folder.logs);
  const published = testPublished();
  const secrets = { seed: 'secret', signingKey: testSigningKey };
  const request = { logs, records, published, pilotCode: 'RIVERBEND', ...secrets, now };
  await buildRelease({ ...request, asOf: '2026-06-30', kind: 'publish' });
  logs.close();
  return { records, published, actor: { kind: 'visitor' }, now, close: ground.close };
}
