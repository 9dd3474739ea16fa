import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { actions, canDo } from '#app/core/access/permissions.ts';
import { auditEntry } from '#app/features/audit-entry.ts';
import { checkImportOrder } from '#app/features/imports/register-import.ts';
import { changePartner } from '#app/features/pilots/change-partner.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { findPilot } from '#app/features/pilots/find-pilot.ts';
import { partnerForm } from '#app/features/pilots/partner-form.ts';
import {
  listPilotResources,
  listReleaseResources,
} from '#app/features/releases/read-api-catalogue.ts';
import { authenticateToken } from '#app/features/tokens/authenticate-token.ts';
import { createToken } from '#app/features/tokens/create-token.ts';
import { updatePilot } from '#db/records/queries/pilots.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

/** A college's token for pilot AB; a firm takes part too, and the college in CD. */
function ground() {
  const context = testContext();
  createPilot(context, { code: 'AB', name: 'First' });
  createPilot(context, { code: 'CD', name: 'Second' });
  const college = addStakeholder(context, { name: 'Lakes College' });
  const firm = addStakeholder(context, { name: 'Hammer Works' });
  const part = (code: string, intent: string, { id }: { id: number }) =>
    changePartner(
      context,
      code,
      partnerForm.parse({ intent, stakeholderId: String(id), part: 'issuer' }),
    );
  part('AB', 'add', college);
  part('CD', 'add', college);
  part('AB', 'add', firm);
  const form = { partner: college.slug, label: 'Nightly', lifetimeDays: 1 };
  const actor: Actor = authenticateToken(context, createToken(context, 'AB', form).token);
  const order = (fields: { pilotCode?: string; partner?: string } = {}) =>
    checkImportOrder(
      { ...context, actor },
      {
        ...{ pilotCode: 'AB', partner: '', format: 'events-csv' },
        ...{ acceptsValidRows: false, isDryRun: false, ...fields },
      },
    );
  return { context, college, firm, part, order, asToken: { ...context, actor }, actor };
}

describe('what a token may do', () => {
  it('is to send, read and undo the logs of its partner in its pilot', () => {
    const { actor, college, firm, context } = ground();
    const pilotId = findPilot(context, 'AB').id;
    const own = { partnerId: college.id, pilotId };
    const imports = ['import:read', 'import:write', 'import:undo'];
    expect(actions.filter((action) => canDo(actor, action, own)).sort()).toEqual(imports.sort());
    for (const resource of [
      { ...own, partnerId: firm.id },
      { ...own, partnerId: null },
      { ...own, pilotId: findPilot(context, 'CD').id },
    ]) {
      expect(actions.filter((action) => canDo(actor, action, resource))).toEqual([]);
    }
  });

  it('sends for its partner, named or not, and for no other', () => {
    const { order, college, firm } = ground();
    expect(order().partnerId).toBe(college.id);
    expect(order({ partner: college.slug }).partnerId).toBe(college.id);
    expect(() => order({ partner: firm.slug })).toThrow(/one partner in one pilot/);
  });

  it('sends to its pilot, and to no other in which its partner takes part', () => {
    const { order } = ground();
    expect(() => order({ pilotCode: 'CD' })).toThrow(/one partner in one pilot/);
  });

  it('sends nothing once its partner has left the pilot', () => {
    const { order, part, college } = ground();
    part('AB', 'remove', college);
    expect(() => order()).toThrow(/takes no part/);
  });

  it('reads no results of a pilot that does not publish, not even of its own', () => {
    const { context, asToken } = ground();
    const { id } = findPilot(context, 'AB');
    const audit = auditEntry(context, 'pilot.update', 'pilot', id);
    updatePilot(context.records, audit, id, { isPublic: false });
    expect(() => listReleaseResources(asToken, 'AB')).toThrow(/sign in/);
    expect(listPilotResources(asToken).map(({ code }) => code)).toEqual(['CD']);
    expect(listPilotResources(context).map(({ code }) => code)).toEqual(['AB', 'CD']);
  });
});
