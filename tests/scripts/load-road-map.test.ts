import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentContent } from '#app/features/roadmap/content/current-content.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import { openCommandContext } from '../../scripts/command-context.ts';
import { needsDemonstration } from '../../scripts/load-demonstration.ts';
import { loadRoadMap } from '../../scripts/load-road-map.ts';

test('a start puts the road map into use once, and the folder still takes the demonstration', () => {
  const path = mkdtempSync(join(tmpdir(), 'milepost-road-map-'));
  try {
    openCommandContext(path, 'test')[Symbol.dispose]();
    const folder = dataFolderPaths(path);
    loadRoadMap(folder);
    loadRoadMap(folder);
    expect(needsDemonstration(folder)).toBe(true);
    using opened = openCommandContext(path, 'test');
    const { version, content, translations } = currentContent(opened.context);
    expect(version).toBe('2026.1');
    expect(content.checklists).toHaveLength(40);
    expect(Object.keys(translations.es).length).toBeGreaterThan(400);
    expect(listAuditRows(opened.context.records, { limit: 9, offset: 0 }).total).toBe(1);
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
});
