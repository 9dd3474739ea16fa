import { describe, expect, it } from 'vitest';
import { comparableAddress, comparableName } from '#app/core/roadmap/stakeholder-likeness.ts';
import { archiveStakeholder } from '#app/features/stakeholders/archive-stakeholder.ts';
import { searchStakeholders } from '#app/features/stakeholders/search-stakeholders.ts';
import { importSheet } from '#app/features/stakeholders/sheet/import-sheet.ts';
import { previewSheet } from '#app/features/stakeholders/sheet/preview-sheet.ts';
import { readSheet } from '#app/features/stakeholders/sheet/read-sheet.ts';
import { readers, visitor } from '../../support/actors.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

const sheet = (...rows: string[]) => ['Name\tRoles\tWebsite\tRegion', ...rows].join('\n');

const names = (context: ReturnType<typeof testContext>) =>
  searchStakeholders(context, new URLSearchParams()).stakeholders.map(({ name }) => name);

describe('a sheet of stakeholders', () => {
  it('is read as pasted cells and as CSV, with roles as people write them', () => {
    const pasted = readSheet(
      sheet('Lake College\tEmployer; credentialing-organizations\tlake.edu\t'),
    );
    expect(pasted[0]?.form).toMatchObject({
      ...{ name: 'Lake College', kind: 'organisation', website: 'https://lake.edu' },
      roles: ['employers', 'credentialing-organizations'],
    });
    const csv = readSheet('Organization,Role,Kind\n"Works, Inc",FUNDERS,\nJordan,Employers,Person');
    expect(csv.map(({ form }) => [form?.name, form?.roles, form?.kind])).toEqual([
      ['Works, Inc', ['funders'], 'organisation'],
      ['Jordan', ['employers'], 'individual'],
    ]);
  });

  it('says what is wrong with a row, and with a sheet as a whole', () => {
    const [row, empty] = readSheet(
      sheet('Lake\tWizards\t\t', '\tEmployers\tjavascript:alert(1)\t'),
    );
    expect(row).toMatchObject({ form: null });
    expect(row?.problems.join(' ')).toMatch(/none of the ten/);
    expect(empty?.problems.join(' ')).toMatch(/Enter a name/);
    expect(() => readSheet('a,b\n1,2')).toThrow(/Name the columns/);
    expect(() => readSheet('Name,Roles')).toThrow(/no rows/);
    expect(() => readSheet(sheet(...Array(501).fill('A\tEmployers\t\t')))).toThrow(/500/);
  });

  it('finds what is there already by name and by web address, in the sheet as well', () => {
    const context = testContext();
    const old = addStakeholder(context, { name: 'Río Works, Inc.' });
    addStakeholder(context, { name: 'Hillside', website: 'https://www.hill.example/' });
    archiveStakeholder(context, old.slug, 'archive');
    const preview = previewSheet(
      context,
      sheet(
        'RIO WORKS\tEmployers\t\t',
        'Another name\tEmployers\thttp://hill.example\t',
        'Fresh\tEmployers\tfresh.example\t',
        'The Fresh Company\tFunders\t\t',
      ),
    );
    expect(preview.map(({ duplicate, sameAsRow }) => [duplicate?.by, sameAsRow])).toEqual([
      ['name', null],
      ['address', null],
      [undefined, null],
      [undefined, 3],
    ]);
    expect(preview[0]?.duplicate).toMatchObject({ isArchived: true });
    expect(names(context)).toEqual(['Hillside']);
  });

  it('adds the ticked rows, all or none of them', () => {
    const context = testContext();
    const cells = sheet('Ash\tEmployers\t\tNorth', 'Birch\tFunders\t\t', 'Bad\tWizards\t\t');
    expect(() => importSheet(context, cells, [1, 3])).toThrow(/Row 3/);
    expect(() => importSheet(context, cells, [])).toThrow(/Tick/);
    context.records.$client.exec(
      `create temp trigger refuse before insert on stakeholders when new.name = 'Birch'
       begin select raise(abort, 'refused'); end`,
    );
    expect(() => importSheet(context, cells, [1, 2])).toThrow(/refused/);
    context.records.$client.exec('drop trigger refuse');
    expect(names(context)).toEqual([]);
    expect(importSheet(context, cells, [1, 2])).toBe(2);
    expect(names(context)).toEqual(['Ash', 'Birch']);
    // A person is shown to visitors only after saying so, and a sheet cannot say it.
    importSheet(context, 'Name,Roles,Kind\nJordan,Employers,Person', [1]);
    expect(names({ ...context, actor: visitor })).toEqual(['Ash', 'Birch']);
  });

  it.each(readers)('is refused to %o', (actor) => {
    const context = { ...testContext(), actor };
    expect(() => previewSheet(context, sheet('A\tEmployers\t\t'))).toThrow(/sign in|may not/i);
    expect(() => importSheet(context, sheet('A\tEmployers\t\t'), [1])).toThrow(/sign in|may not/i);
  });
});

it('compares names and addresses however they are written', () => {
  expect(comparableName('The Río & Sons Co., Inc.')).toBe(comparableName('rio and sons'));
  expect(comparableName('Lake College')).not.toBe(comparableName('Lake University'));
  expect(comparableAddress('WWW.Lake.edu/')).toBe(comparableAddress('http://lake.edu'));
  expect(comparableAddress('lake.edu/north')).not.toBe(comparableAddress('lake.edu'));
  expect([comparableAddress(''), comparableAddress('no address')]).toEqual(['', '']);
});
