import { Form } from '@remix-run/react';
import { partnerPartName } from '#app/core/roadmap/partner-parts.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface Partner {
  stakeholderId: number;
  name: string;
  /** Null when there is no page to go to. */
  slug: string | null;
  part: string;
  sendsLogs: boolean;
}

interface PartnerTableProps {
  partners: readonly Partner[];
  mayWrite: boolean;
}

/** Who takes part in a pilot, in which part, and whether logs come from there. */
export function PartnerTable({ partners, mayWrite }: PartnerTableProps) {
  return (
    <DataTable
      caption="Partners and their parts"
      isCaptionHidden
      rows={partners}
      rowKey={({ stakeholderId, part }) => `${stakeholderId} ${part}`}
      columns={[
        {
          key: 'name',
          label: 'Partner',
          isRowHeader: true,
          render: ({ name, slug }) =>
            slug ? <TextLink to={`/stakeholders/${slug}`}>{name}</TextLink> : name,
        },
        { key: 'part', label: 'Part', render: ({ part }) => partnerPartName(part) },
        {
          key: 'logs',
          label: 'Logs',
          render: ({ sendsLogs }) => (sendsLogs ? 'Sends logs' : 'Sends no logs'),
        },
        ...(mayWrite
          ? [
              {
                key: 'change',
                label: 'Change',
                render: (partner: Partner) => <PartnerButtons partner={partner} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function PartnerButtons({ partner }: { partner: Partner }) {
  const { stakeholderId, part, sendsLogs, name } = partner;
  return (
    <Form method="post" className="flex flex-wrap gap-2" preventScrollReset>
      <input type="hidden" name="stakeholderId" value={stakeholderId} />
      <input type="hidden" name="part" value={part} />
      <SubmitButton name="intent" value={sendsLogs ? 'stop-logs' : 'start-logs'} kind="quiet">
        {sendsLogs ? 'Sends no logs any more' : 'Sends logs now'}
        <span className="sr-only">: {name}</span>
      </SubmitButton>
      <ConfirmButton
        name="intent"
        value="remove"
        kind="quiet"
        title="Remove this partner?"
        message={`${name} will no longer be part of the pilot as ${partnerPartName(part).toLowerCase()}. Logs that it sent stay.`}
        confirmLabel="Remove"
      >
        Remove<span className="sr-only">: {name}</span>
      </ConfirmButton>
    </Form>
  );
}
