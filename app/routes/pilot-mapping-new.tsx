import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { readMappings } from '#app/features/imports/mappings/read-mappings.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { MappingFromFile } from '#app/ui/mapping/mapping-from-file.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `New mapping for ${params.code} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'import:write');
    return readMappings(featureContext(context), params.code ?? '');
  });
}

export default function PilotMappingNew() {
  const { code, partners, sendsForOneOnly } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="New mapping"
        eyebrow={<TextLink to={`/pilots/${code}/mappings`}>Mappings</TextLink>}
        lead="Choose one of your files. Its first rows are read in this browser and shown to you; only the names of its columns and what you decide are sent."
      />
      <MappingFromFile code={code} partners={partners} sendsForOneOnly={sendsForOneOnly} />
    </>
  );
}
