import { describe, expect, it } from 'vitest';
import { archiveStakeholder } from '#app/features/stakeholders/archive-stakeholder.ts';
import { readStakeholder } from '#app/features/stakeholders/read-stakeholder.ts';
import { stakeholderForm } from '#app/features/stakeholders/stakeholder-form.ts';
import { updateStakeholder } from '#app/features/stakeholders/update-stakeholder.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import { readers, visitor } from '../../support/actors.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

const form = (fields: object = {}) => ({
  name: 'Lakeside Works',
  kind: 'organisation',
  roles: ['employers'],
  ...fields,
});

describe('a stakeholder', () => {
  it('is created with its roles, one of them primary, under an address from its name', () => {
    const context = testContext();
    const { slug } = addStakeholder(context, {
      name: ' Universidad del Río ',
      roles: ['credentialing-organizations', 'employers'],
      primaryRole: 'employers',
    });
    expect(slug).toBe('universidad-del-rio');
    const { stakeholder } = readStakeholder(context, slug);
    expect(stakeholder.name).toBe('Universidad del Río');
    expect(stakeholder.roles).toEqual([
      { role: 'credentialing-organizations', isPrimary: false },
      { role: 'employers', isPrimary: true },
    ]);
  });

  it('of the same name gets an address of its own, and none takes that of a page', () => {
    const context = testContext();
    const slugs = ['New', 'New', 'Lakeside', '東京'].map(
      (name) => addStakeholder(context, { name }).slug,
    );
    expect(slugs).toEqual(['new-2', 'new-3', 'lakeside', 'stakeholder']);
  });

  it('keeps a person’s name out of addresses and out of the audit log', () => {
    const context = testContext();
    const { slug } = addStakeholder(context, { name: 'Jordan Example', kind: 'individual' });
    expect(slug).toBe('individual-1');
    expect(JSON.stringify(listAuditRows(context.records, { limit: 9, offset: 0 }))).not.toMatch(
      /jordan|example/i,
    );
  });

  it('is changed without moving its address, and every write leaves an audit row', () => {
    const context = testContext();
    const { slug, id } = addStakeholder(context);
    updateStakeholder(
      context,
      slug,
      stakeholderForm.parse(form({ name: 'Hillside', roles: ['funders'] })),
    );
    expect(readStakeholder(context, slug).stakeholder).toMatchObject({
      name: 'Hillside',
      roles: [{ role: 'funders', isPrimary: true }],
    });
    const { rows } = listAuditRows(context.records, { limit: 9, offset: 0 });
    expect(rows.map(({ action, subjectId, actor }) => [action, subjectId, actor])).toEqual([
      ['stakeholder.update', String(id), 'Casey Coordinator'],
      ['stakeholder.create', String(id), 'Casey Coordinator'],
    ]);
  });

  it('can be archived and restored with nothing lost', () => {
    const context = testContext();
    const { slug } = addStakeholder(context);
    const asVisitor = { ...context, actor: visitor };
    archiveStakeholder(context, slug, 'archive');
    expect(() => readStakeholder(asVisitor, slug)).toThrow(/no stakeholder/);
    expect(readStakeholder(context, slug).stakeholder.archivedAt).toBe('2026-07-01T12:00:00.000Z');
    archiveStakeholder(context, slug, 'restore');
    expect(readStakeholder(asVisitor, slug).stakeholder.roles).toHaveLength(1);
  });
});

describe('a person', () => {
  it('is shown to visitors only after choosing to be', () => {
    const context = testContext();
    const asVisitor = { ...context, actor: visitor };
    const hidden = addStakeholder(context, { name: 'Jordan', kind: 'individual' });
    const listed = addStakeholder(context, { name: 'Sam', kind: 'individual', isListed: 'yes' });
    expect(() => readStakeholder(asVisitor, hidden.slug)).toThrow(/no stakeholder/);
    expect(readStakeholder(asVisitor, listed.slug).stakeholder.name).toBe('Sam');
    expect(readStakeholder(context, hidden.slug).stakeholder.name).toBe('Jordan');
  });

  it('who chose not to be listed stays so when an organisation would always be', () => {
    const parsed = (fields: object) => stakeholderForm.parse(form(fields));
    const context = testContext();
    const { slug } = addStakeholder(context);
    updateStakeholder(context, slug, parsed({ kind: 'individual' }));
    expect(readStakeholder(context, slug).stakeholder.isListed).toBe(false);
    updateStakeholder(context, slug, parsed({}));
    expect(readStakeholder(context, slug).stakeholder.isListed).toBe(true);
  });
});

describe('those who may not keep records', () => {
  it.each(readers)('are refused every write: %o', (actor) => {
    const context = testContext();
    const { slug } = addStakeholder(context);
    const theirs = { ...context, actor };
    expect(() => addStakeholder(theirs)).toThrow(/sign in|may not/i);
    expect(() => updateStakeholder(theirs, slug, stakeholderForm.parse(form()))).toThrow(
      /sign in|may not/i,
    );
    expect(() => archiveStakeholder(theirs, slug, 'archive')).toThrow(/sign in|may not/i);
    expect(listAuditRows(context.records, { limit: 9, offset: 0 }).total).toBe(1);
  });
});

describe('the form', () => {
  const sentences = (fields: object) =>
    stakeholderForm
      .safeParse(form(fields))
      .error?.issues.map((issue) => [issue.path[0], issue.message]);

  it.each([
    [{ name: ' ' }, 'name', 'Enter a name.'],
    [{ roles: undefined }, 'roles', 'Choose at least one role.'],
    [{ roles: ['pirates'] }, 'roles', 'Choose roles from the list.'],
    [{ primaryRole: 'funders' }, 'primaryRole', /also ticked/],
    [{ website: 'javascript:alert(1)' }, 'website', /https/],
    [{ kind: 'robot' }, 'kind', /organisation or individual/],
  ])('refuses %o', (fields, field, sentence) => {
    expect(sentences(fields)).toEqual([[field, expect.stringMatching(sentence)]]);
  });
});
