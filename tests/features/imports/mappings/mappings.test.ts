import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { readMappingFile } from '#app/core/mapping/mapping-file.ts';
import { readAuditTrail } from '#app/features/accounts/read-audit-trail.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { changeMappings } from '#app/features/imports/mappings/change-mappings.ts';
import {
  exportMapping,
  readMapping,
  readMappings,
  readUsableMappings,
} from '#app/features/imports/mappings/read-mappings.ts';
import { addPilotPartner } from '#db/records/queries/partners.ts';
import { insertPilot } from '#db/records/queries/pilots.ts';
import { findStakeholderBySlug } from '#db/records/queries/stakeholders.ts';
import { addStakeholder } from '../../../support/stakeholder-records.ts';
import { coordinator, testContext } from '../../../support/test-databases.ts';

const file = {
  version: 1,
  format: 'people-csv',
  header: ['Study ID', 'Sex'],
  columns: {
    holder_pid: { from: 'Study ID' },
    gender: { from: 'Sex', values: { F: 'woman', M: 'man' } },
  },
};
const text = JSON.stringify(file);
const save = (partner = '', mapping = text) => ({
  ...{ intent: 'save' as const, partner, mapping },
  next: 'stay' as const,
});
const partnerActor = (stakeholderId: number): Actor => ({
  ...{ kind: 'account', accountId: 3, role: 'partner', displayName: 'Pat Partner' },
  stakeholderId,
});

let context: FeatureContext;
const as = (actor: Actor): FeatureContext => ({ ...context, actor });
const idOf = (slug: string) => findStakeholderBySlug(context.records, slug)?.id ?? 0;

beforeEach(() => {
  context = testContext(coordinator);
  const at = context.now().toISOString();
  const audit = auditEntry(context, 'pilot.created', 'pilot', 0);
  const pilot = insertPilot(context.records, audit, {
    ...{ code: 'RIVERBEND', name: 'Riverbend', createdAt: at, updatedAt: at },
  });
  for (const name of ['Lakes College', 'Hill Works', 'Outsider']) {
    addStakeholder(context, { name });
    if (name === 'Outsider') continue;
    const stakeholderId = idOf(name.toLowerCase().replace(' ', '-'));
    addPilotPartner(context.records, audit, { pilotId: pilot.id, stakeholderId, part: 'issuer' });
  }
});

describe('mappings of a pilot’s partners', () => {
  it('are kept per partner, shown with who saved them and when, and removed', () => {
    const id = changeMappings(context, 'RIVERBEND', save('lakes-college'));
    changeMappings(context, 'RIVERBEND', save());
    const { mappings } = readMappings(context, 'RIVERBEND');
    expect(mappings).toMatchObject([
      { partnerName: null },
      {
        id,
        partnerName: 'Lakes College',
        columnsRead: 2,
        columnsOfFile: 2,
        savedBy: 'Casey Coordinator',
      },
    ]);
    changeMappings(context, 'RIVERBEND', { intent: 'remove', mappingId: id ?? 0 });
    expect(readMappings(context, 'RIVERBEND').mappings).toHaveLength(1);
    expect(readMapping(context, 'RIVERBEND', id ?? 0).retiredAt).toBe('2026-07-01T12:00:00.000Z');
  });

  it('replace the one before for the same header, and stand beside one for another', () => {
    const first = changeMappings(context, 'RIVERBEND', save('lakes-college'));
    const same = JSON.stringify({ ...file, header: ['study-id', ' SEX'] });
    const second = changeMappings(context, 'RIVERBEND', save('lakes-college', same));
    const other = JSON.stringify({ ...file, header: ['Study ID', 'Sex', 'Year'] });
    const third = changeMappings(context, 'RIVERBEND', save('lakes-college', other));
    expect(readMappings(context, 'RIVERBEND').mappings.map(({ id }) => id)).toEqual([
      third,
      second,
    ]);
    expect(readMapping(context, 'RIVERBEND', first ?? 0).retiredAt).not.toBeNull();
  });

  it('go out as a file and come back the same', () => {
    const id = changeMappings(context, 'RIVERBEND', save('lakes-college')) ?? 0;
    const exported = exportMapping(context, 'RIVERBEND', id);
    expect(exported.filename).toBe(`mapping-${id}.json`);
    const again = changeMappings(context, 'RIVERBEND', save('hill-works', exported.text)) ?? 0;
    const [one, two] = [id, again].map((each) => readMapping(context, 'RIVERBEND', each));
    expect(two?.mapping).toEqual(one?.mapping);
    expect(two?.header).toEqual(one?.header);
    expect(readMappingFile(exported.text).ok).toBe(true);
  });

  it('leave in the audit trail who did what, and no value', () => {
    const id = changeMappings(context, 'RIVERBEND', save('lakes-college')) ?? 0;
    changeMappings(context, 'RIVERBEND', { intent: 'remove', mappingId: id });
    const trail = JSON.stringify(readAuditTrail(context));
    expect(trail).toContain('mapping.saved');
    expect(trail).toContain('mapping.removed');
    expect(trail).not.toMatch(/woman|Study ID/);
  });
});

describe('whose mappings somebody may see and change', () => {
  it('are a partner’s own, and another’s do not exist for it', () => {
    const others = changeMappings(context, 'RIVERBEND', save('hill-works')) ?? 0;
    const nobodys = changeMappings(context, 'RIVERBEND', save()) ?? 0;
    const partner = as(partnerActor(idOf('lakes-college')));
    const own = changeMappings(partner, 'RIVERBEND', save());
    expect(readMappings(partner, 'RIVERBEND').mappings.map(({ id }) => id)).toEqual([own]);
    expect(
      readUsableMappings(partner, 'RIVERBEND').map(({ id, partner: slug }) => [id, slug]),
    ).toEqual([[own, 'lakes-college']]);
    for (const id of [others, nobodys, 999, Number.NaN]) {
      const notFound = expect.objectContaining({ code: 'not_found' });
      expect(() => readMapping(partner, 'RIVERBEND', id)).toThrow(notFound);
      expect(() => exportMapping(partner, 'RIVERBEND', id)).toThrow(notFound);
      expect(() =>
        changeMappings(partner, 'RIVERBEND', { intent: 'remove', mappingId: id }),
      ).toThrow(notFound);
    }
    expect(() => changeMappings(partner, 'RIVERBEND', save('hill-works'))).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
    expect(readMappings(context, 'RIVERBEND').mappings).toHaveLength(3);
  });

  it('are none for a partner that takes no part, a researcher or a visitor', () => {
    const outsider = as(partnerActor(idOf('outsider')));
    expect(() => changeMappings(outsider, 'RIVERBEND', save())).toThrow(/takes no part/);
    const researcher: Actor = {
      kind: 'account',
      accountId: 4,
      role: 'researcher',
      displayName: 'R',
      stakeholderId: null,
    };
    for (const [actor, code] of [
      [researcher, 'forbidden'],
      [{ kind: 'visitor' }, 'sign_in_required'],
    ] as const) {
      const refused = expect.objectContaining({ code });
      expect(() => readMappings(as(actor), 'RIVERBEND')).toThrow(refused);
      expect(() => readMapping(as(actor), 'RIVERBEND', 1)).toThrow(refused);
      expect(() => changeMappings(as(actor), 'RIVERBEND', save())).toThrow(refused);
    }
  });

  it('are those of the pilot of a token alone', () => {
    const token = (pilotId: number): Actor => ({
      kind: 'token',
      tokenId: 1,
      label: 't',
      pilotId,
      stakeholderId: idOf('lakes-college'),
    });
    expect(() => changeMappings(as(token(77)), 'RIVERBEND', save())).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
    expect(changeMappings(as(token(1)), 'RIVERBEND', save())).toBeGreaterThan(0);
  });
});
