import { describe, expect, it } from 'vitest';
import { contentChanges } from '#app/core/roadmap/content/content-changes.ts';
import {
  addContentVersion,
  readContentFile,
} from '#app/features/roadmap/content/change-content.ts';
import { checklistForm } from '#app/features/roadmap/content/checklist-form.ts';
import { currentContent } from '#app/features/roadmap/content/current-content.ts';
import { editChecklist, readChecklist } from '#app/features/roadmap/content/edit-checklist.ts';
import { exportContent } from '#app/features/roadmap/content/export-content.ts';
import { loadContent } from '#app/features/roadmap/content/load-content.ts';
import { readContentPage } from '#app/features/roadmap/content/read-content-page.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import { listRoadMapVersions } from '#db/records/queries/road-map-versions.ts';
import { readers } from '../../support/actors.ts';
import {
  checklist,
  smallChecklists,
  smallRoadMap,
  withRoadMap,
} from '../../support/road-map-file.ts';
import { coordinator, testContext } from '../../support/test-databases.ts';

const administrator = { ...coordinator, role: 'administrator' } as const;

describe('the content that comes with the program', () => {
  it('is loaded once, and again only in a later version', () => {
    const context = testContext();
    expect(() => currentContent(context)).toThrow(/not loaded/);
    for (const version of ['2026.2', '2026.2', '2026.1', '2026.10']) {
      loadContent(context, smallRoadMap(smallChecklists, version));
    }
    const versions = listRoadMapVersions(context.records).map(({ version }) => version);
    expect(versions).toEqual(['2026.10', '2026.2']);
    expect(currentContent(context).version).toBe('2026.10');
    expect(currentContent(context, '2026.2').content.checklists).toEqual(smallChecklists);
    expect(() => currentContent(context, '2025.1')).toThrow(/no such version/);
  });

  it('never replaces what an administrator has made', () => {
    const context = testContext(administrator);
    loadContent(context, smallRoadMap());
    addContentVersion(context, smallRoadMap(smallChecklists.slice(0, 2), '2026.2'), 'Shorter.');
    loadContent(context, smallRoadMap(smallChecklists, '2026.2'));
    expect(currentContent(context).content.checklists).toHaveLength(2);
    const { rows } = listAuditRows(context.records, { limit: 9, offset: 0 });
    expect(rows.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['road-map.change', '2026.2'],
      ['road-map.load', '2026.1'],
    ]);
  });
});

describe('a new version', () => {
  it('is for administrators, and needs a later number', () => {
    const context = testContext(administrator);
    loadContent(context, smallRoadMap());
    for (const actor of [...readers, coordinator]) {
      const file = smallRoadMap(smallChecklists, '2026.2');
      expect(() => addContentVersion({ ...context, actor }, file, '')).toThrow(/sign in|may not/i);
    }
    expect(() => addContentVersion(context, smallRoadMap(), '')).toThrow(/after 2026.1/);
    expect(listRoadMapVersions(context.records)).toHaveLength(1);
  });

  it('comes back from its own file byte for byte', () => {
    const file = smallRoadMap();
    expect(readContentFile(JSON.stringify(file))).toEqual(file);
  });

  it('is refused with what is wrong in it, and where', () => {
    const broken = (checklists: typeof smallChecklists) =>
      JSON.stringify({
        ...smallRoadMap(),
        content: { ...smallRoadMap().content, checklists },
      });
    const read = (...more: typeof smallChecklists) =>
      readContentFile(broken([...smallChecklists, ...more]));
    expect(() => readContentFile('{')).toThrow(/not JSON/);
    expect(() => readContentFile('{}')).toThrow(/content/);
    expect(() => read(checklist('funders', 'using', ['a', 1]))).toThrow(/4 to 8/);
    const four = (...ids: [string, string[]?][]) =>
      checklist(
        'funders',
        'using',
        ...ids.map(([id, needs]) => [id, 1, needs] as [string, number, string[]?]),
      );
    expect(() => read(four(['a'], ['a'], ['b'], ['c']))).toThrow(/a stands there twice/);
    expect(() => read(four(['a', ['nowhere']], ['b'], ['c'], ['d']))).toThrow(/nowhere/);
    expect(() => read(four(['a', ['b']], ['b', ['a']], ['c'], ['d']))).toThrow(/circle/);
    expect(read(four(['a', ['b']], ['b'], ['c'], ['d'])).content.checklists).toHaveLength(4);
  });
});

describe('a checklist', () => {
  const fields = (change: (actions: Record<string, string>[]) => void) => {
    const actions = (smallChecklists[1]?.actions ?? []).map((action) => ({
      ...{ id: action.id, sentence: action.sentence, stage: String(action.stage) },
      ...{ evidence: action.evidence, dependsOn: action.dependsOn.join(' ') },
    }));
    change(actions);
    const column = (name: keyof (typeof actions)[0]) => actions.map((action) => action[name] ?? '');
    return checklistForm.parse({
      ...{ version: '2026.1', note: 'Plainer.', id: column('id'), sentence: column('sentence') },
      ...{ stage: column('stage'), evidence: column('evidence'), dependsOn: column('dependsOn') },
    });
  };

  it('is edited into a new version, and an action keeps its id', () => {
    const context = withRoadMap(testContext(administrator));
    const form = fields((actions) => {
      if (actions[0]) actions[0].sentence = 'We read one';
      actions.push({
        id: '',
        sentence: 'A new one',
        stage: '5',
        evidence: 'A page',
        dependsOn: '',
      });
    });
    editChecklist(context, 'employers', 'using', form);
    const page = readContentPage(context, null);
    expect([page.content.version, page.earlier, page.note]).toEqual([
      '2026.2',
      '2026.1',
      'Plainer.',
    ]);
    if (!page.changes) throw new Error('there are changes');
    expect(page.changes.changed.map(({ after }) => [after.id, after.sentence])).toEqual([
      ['emp-read', 'We read one'],
    ]);
    expect(page.changes.added.map(({ id }) => id)).toEqual(['employers-using-a-new-one']);
    expect(readContentPage(context, '2026.1').isInUse).toBe(false);
    // Its Spanish would say what is no longer meant; other words keep theirs.
    expect(currentContent(context).translations.es).toEqual({
      ...{ 'stage.1.name': 'Explorando', 'role.employers.name': 'Empleadores' },
    });
    // Edited from a version that is no longer in use.
    expect(() => editChecklist(context, 'employers', 'using', form)).toThrow(/meanwhile/);
  });

  it('keeps what others wait for, and is for administrators only', () => {
    const context = withRoadMap(testContext(administrator));
    const empty = fields((actions) => {
      for (const action of actions) action.sentence = ' ';
    });
    expect(() => editChecklist(context, 'employers', 'using', empty)).toThrow(/4 to 8/);
    expect(() => readChecklist(context, 'funders', 'using')).toThrow(/no checklist/);
    for (const actor of [...readers, coordinator]) {
      expect(() => readChecklist({ ...context, actor }, 'employers', 'using')).toThrow();
      const form = fields(() => {});
      expect(() => editChecklist({ ...context, actor }, 'employers', 'using', form)).toThrow();
    }
    expect(listRoadMapVersions(context.records)).toHaveLength(1);
  });
});

it('is exported as the file that can be imported', () => {
  const context = withRoadMap(testContext());
  const { filename, text } = exportContent(context, null);
  expect(filename).toBe('road-map-2026.1.json');
  expect(readContentFile(text)).toEqual(smallRoadMap());
});

it('tells what changed between two versions', () => {
  const [first, second, third] = smallChecklists;
  if (!first || !second || !third) throw new Error('three checklists');
  const [gone, kept, ...rest] = first.actions;
  if (!kept || !gone) throw new Error('two actions');
  const actions = [
    { ...kept, sentence: 'We looked around', stage: 1 },
    ...rest,
    { ...gone, id: 'cred-new' },
  ];
  const after = smallRoadMap([{ ...first, actions }, second, third]).content;
  const before = smallRoadMap([first, second, third]).content;
  const changes = contentChanges(before, {
    ...after,
    attribution: 'Somebody else.',
  });
  expect(changes.added.map(({ id }) => id)).toEqual(['cred-new']);
  expect(changes.removed.map(({ id }) => id)).toEqual(['cred-explore']);
  expect(changes.changed.map(({ after: { id }, what }) => [id, what])).toEqual([
    ['cred-plan', ['sentence', 'stage']],
  ]);
  expect(changes.otherParts).toEqual(['attribution']);
  expect(contentChanges(before, before)).toEqual({
    ...{ added: [], removed: [], changed: [], otherParts: [] },
  });
});
