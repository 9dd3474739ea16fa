import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReleasePackage } from '#app/features/exports/read-release-package.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';

/** A release's package as a folder of its own. */
export function releaseFolder(context: FeatureContext, pilotCode: string, number: number) {
  const path = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  const { files } = readReleasePackage(context, pilotCode, number);
  for (const { name, text } of files) writeFileSync(join(path, name), text);
  return { path, files, remove: () => rmSync(path, { recursive: true }) };
}
