import { ButtonLink } from '../layout/button-link.tsx';
import { ExternalLink } from '../layout/external-link.tsx';
import { Notice } from '../layout/notice.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { RoleBadges } from './role-badges.tsx';
import { StakeholderArchive } from './stakeholder-archive.tsx';

interface StakeholderHeaderProps {
  stakeholder: {
    slug: string;
    name: string;
    kind: 'organisation' | 'individual';
    isListed: boolean;
    region: string;
    website: string;
    summary: string;
    archivedAt: string | null;
    roles: { role: string; isPrimary: boolean }[];
  };
  mayEdit: boolean;
  mayRecord: boolean;
  /** Whether its self-assessments may be made and read. */
  mayAssess: boolean;
  waitsForConfirmation: boolean;
}

/** Who a stakeholder is, and what may be done with it. */
export function StakeholderHeader(props: StakeholderHeaderProps) {
  const { stakeholder, mayEdit, mayRecord, mayAssess, waitsForConfirmation } = props;
  const { slug, name, kind, region, website, summary, archivedAt } = stakeholder;
  const kindName = kind === 'organisation' ? 'Organisation' : 'Individual';
  return (
    <>
      <PageHeader
        title={name}
        lead={summary || undefined}
        eyebrow={[kindName, region].filter(Boolean).join(' · ')}
        breadcrumbs={[{ label: 'Stakeholders', to: '/stakeholders' }]}
        actions={
          <>
            {mayAssess ? <ButtonLink to={`/assess?for=${slug}`}>Assess</ButtonLink> : null}
            {mayAssess ? (
              <ButtonLink to={`/stakeholders/${slug}/assessments`} kind="secondary">
                Self-assessments
              </ButtonLink>
            ) : null}
            {mayRecord ? (
              <ButtonLink to={`/stakeholders/${slug}/stage`} kind="secondary">
                Record a stage
              </ButtonLink>
            ) : null}
            {mayEdit ? (
              <ButtonLink to={`/stakeholders/${slug}/edit`} kind="secondary">
                Edit
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {archivedAt !== null && mayEdit ? <StakeholderArchive isArchived /> : null}
      {waitsForConfirmation ? (
        <Notice tone="info" title="A self-assessment waits to be confirmed">
          <TextLink to={`/stakeholders/${slug}/assessments`}>
            Look at its answers and evidence
          </TextLink>
        </Notice>
      ) : null}
      <div className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        <RoleBadges roles={stakeholder.roles} />
        {kind === 'individual' && !stakeholder.isListed ? (
          <StatusBadge tone="info">Not listed: visitors do not see this page</StatusBadge>
        ) : null}
        {website ? <ExternalLink to={website}>{website}</ExternalLink> : null}
      </div>
    </>
  );
}
