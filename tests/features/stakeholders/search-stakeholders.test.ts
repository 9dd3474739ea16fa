import { describe, expect, it } from 'vitest';
import { recordStage } from '#app/features/roadmap/record-stage.ts';
import { stageForm } from '#app/features/roadmap/stage-form.ts';
import { archiveStakeholder } from '#app/features/stakeholders/archive-stakeholder.ts';
import { searchStakeholders } from '#app/features/stakeholders/search-stakeholders.ts';
import { visitor } from '../../support/actors.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

function directory() {
  const context = testContext();
  addStakeholder(context, {
    name: 'Ash College',
    roles: ['credentialing-organizations'],
    region: 'Ohio',
  });
  addStakeholder(context, {
    name: 'Birch & 100% Co',
    roles: ['employers', 'funders'],
    region: 'Iowa',
  });
  addStakeholder(context, {
    name: 'Cedar_Board',
    roles: ['career-navigators'],
    summary: 'Serves Ohio',
  });
  addStakeholder(context, { name: 'Jordan', kind: 'individual', roles: ['learners-earners'] });
  const find = (query: string, actor = context.actor) =>
    searchStakeholders({ ...context, actor }, new URLSearchParams(query));
  const names = (query: string, actor = context.actor) =>
    find(query, actor).stakeholders.map(({ name }) => name);
  return { context, find, names };
}

describe('the directory', () => {
  it('finds every word, in name, summary or region, in either case', () => {
    const { names } = directory();
    expect(names('q=ohio')).toEqual(['Ash College', 'Cedar_Board']);
    expect(names('q=OHIO+cedar')).toEqual(['Cedar_Board']);
    expect(names('q=ohio+iowa')).toEqual([]);
  });

  it('takes wildcards as they stand', () => {
    const { names } = directory();
    expect(names('q=100%25')).toEqual(['Birch & 100% Co']);
    expect(names('q=c_d')).toEqual([]);
    expect(names('q=_')).toEqual(['Cedar_Board']);
    expect(names('q=%5C')).toEqual([]);
    expect(names("q=' or 1=1 --")).toEqual([]);
  });

  it('filters by role and region, and ignores what is no choice', () => {
    const { names } = directory();
    expect(names('role=funders')).toEqual(['Birch & 100% Co']);
    expect(names('role=employers&region=Ohio')).toEqual([]);
    expect(names('role=pirates&page=0&phase=x')).toHaveLength(4);
  });

  it('filters by the phase that a role was assessed in, as the map counts', () => {
    const { context, names } = directory();
    const form = {
      role: 'employers',
      phase: 'using',
      stage: '2',
      assessedOn: '2026-06-01',
      standing: 'confirmed',
    };
    recordStage(context, 'birch-100-co', stageForm.parse(form));
    expect(names('phase=using')).toEqual(['Birch & 100% Co']);
    expect(names('phase=using&role=employers')).toEqual(['Birch & 100% Co']);
    expect(names('phase=using&role=funders')).toEqual([]);
    expect(names('phase=issuing')).toEqual([]);
  });

  it('shows visitors neither unlisted people nor anything archived', () => {
    const { context, names, find } = directory();
    archiveStakeholder(context, 'ash-college', 'archive');
    expect(names('', visitor)).toEqual(['Birch & 100% Co', 'Cedar_Board']);
    expect(names('archived=yes', visitor)).toEqual(['Birch & 100% Co', 'Cedar_Board']);
    expect(find('', visitor).regions).toEqual(['Iowa']);
    expect(names('')).toContain('Jordan');
    expect(names('archived=yes')).toEqual(['Ash College']);
  });

  it('goes by pages of 25, each stakeholder on exactly one', () => {
    const context = testContext();
    for (let number = 0; number < 53; number += 1) addStakeholder(context, { name: `Same name` });
    const pages = [1, 2, 3].map((page) =>
      searchStakeholders(context, new URLSearchParams({ page: String(page) })),
    );
    expect(pages.map(({ stakeholders }) => stakeholders.length)).toEqual([25, 25, 3]);
    const slugs = pages.flatMap(({ stakeholders }) => stakeholders.map(({ slug }) => slug));
    expect(new Set(slugs).size).toBe(53);
    const beyond = searchStakeholders(context, new URLSearchParams('page=99'));
    expect([beyond.page, beyond.pageCount, beyond.total]).toEqual([3, 3, 53]);
  });
});
