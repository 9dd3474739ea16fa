import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readMapping } from '#app/features/imports/mappings/read-mappings.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { DownloadLink } from '#app/ui/charts/download-link.tsx';
import { formatMoment } from '#app/ui/format-moment.ts';
import { DefinitionList } from '#app/ui/layout/definition-list.tsx';
import { Notice } from '#app/ui/layout/notice.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { MappingEditor } from '#app/ui/mapping/mapping-editor.tsx';
import { MappingRemoval } from '#app/ui/mapping/mapping-removal.tsx';
import { MappingTable } from '#app/ui/mapping/mapping-table.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Mapping ${params.mappingId} of ${params.code} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() =>
    readMapping(featureContext(context), params.code ?? '', addressNumber(params.mappingId)),
  );
}

export default function PilotMapping() {
  const one = useLoaderData<typeof loader>();
  const { code, id, header, mapping, retiredAt, mayWrite } = one;
  const own = `/pilots/${code}/mappings`;
  return (
    <>
      <PageHeader
        title={`Mapping ${id}`}
        eyebrow={<TextLink to={own}>Mappings</TextLink>}
        actions={<DownloadLink href={`${own}/${id}/mapping.json`}>Export as JSON</DownloadLink>}
      />
      {retiredAt === null ? null : (
        <Notice tone="info">
          <p>
            This mapping was replaced or removed on {formatMoment(retiredAt)}. It is kept because
            receipts name it, and reads no more files.
          </p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: 'Files of', description: one.partnerName ?? 'Nobody in particular' },
          { term: 'Read as', description: one.formatLabel },
          { term: 'Saved', description: `${formatMoment(one.savedAt)}, by ${one.savedBy}` },
          { term: 'Header of the file', description: header.join(', ') },
        ]}
      />
      <Section title="How the columns are read">
        <MappingTable columns={mapping.columns} />
      </Section>
      {mayWrite ? (
        <>
          <Section
            title="Change it"
            description="The changed mapping replaces this one for files with the same header. What was imported stays as it is."
          >
            <MappingEditor key={id} {...one} />
          </Section>
          <Section title="Remove it">
            <MappingRemoval action={own} mappingId={id} />
          </Section>
        </>
      ) : null}
    </>
  );
}
