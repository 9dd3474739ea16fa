import { auditEntry } from '#app/features/audit-entry.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { insertAccount } from '#db/records/queries/accounts.ts';
import { insertStageAssessment } from '#db/records/queries/road-map.ts';
import { insertStakeholder } from '#db/records/queries/stakeholders.ts';
import { demonstrationAccounts } from '#seeds/demonstration/accounts.ts';
import { tellStageHistory } from '#seeds/demonstration/stage-history.ts';
import type { StakeholderSeed } from '#seeds/demonstration/stakeholder-seed.ts';
import { demonstrationStakeholders } from '#seeds/demonstration/stakeholders.ts';

/** Ids of the demonstration's stakeholders by their slugs. */
export type StakeholderIds = ReadonlyMap<string, number>;

/** Adds the stakeholders with their road-map history, and one account for each role. */
export function loadEcosystem(context: FeatureContext): StakeholderIds {
  const ids = new Map<string, number>();
  for (const stakeholder of demonstrationStakeholders) {
    const id = loadStakeholder(context, stakeholder);
    ids.set(stakeholder.slug, id);
    loadStageHistory(context, stakeholder, id);
  }
  loadAccounts(context, ids);
  return ids;
}

function loadStakeholder(context: FeatureContext, stakeholder: StakeholderSeed): number {
  const { slug, name, kind, isListed, region, summary, roles } = stakeholder;
  const at = context.now().toISOString();
  const website = kind === 'organisation' ? `https://${slug}.example.org` : '';
  const row = insertStakeholder(
    context.records,
    ({ id }) => auditEntry(context, 'stakeholder.create', 'stakeholder', id, { kind }),
    { slug, name, kind, isListed, region, summary, website, createdAt: at, updatedAt: at },
    roles.map(([role], i) => ({ role, isPrimary: i === 0 })),
  );
  return row.id;
}

function loadStageHistory(
  context: FeatureContext,
  stakeholder: StakeholderSeed,
  stakeholderId: number,
): void {
  for (const assessment of tellStageHistory(stakeholder)) {
    const { role, phase, stage, standing, assessedOn } = assessment;
    insertStageAssessment(
      context.records,
      ({ id }) =>
        auditEntry(context, 'stage.record', 'stakeholder', stakeholderId, {
          ...{ assessmentId: id, role, phase, stage, standing },
        }),
      {
        ...assessment,
        stakeholderId,
        recordedBy: 'Demonstration coordinator',
        recordedAt: `${assessedOn}T17:00:00.000Z`,
      },
    );
  }
}

function loadAccounts(context: FeatureContext, ids: StakeholderIds): void {
  for (const { login, displayName, role, organisation } of demonstrationAccounts) {
    insertAccount(
      context.records,
      ({ id }) => auditEntry(context, 'account.create', 'account', id, { role }),
      {
        login,
        displayName,
        role,
        stakeholderId: organisation === null ? null : (ids.get(organisation) ?? null),
        passwordHash: null,
        isDemonstration: true,
        createdAt: context.now().toISOString(),
      },
    );
  }
}
