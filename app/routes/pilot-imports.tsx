import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readImportsPage } from '#app/features/imports/read-imports-page.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ImportsTable } from '#app/ui/imports/imports-table.tsx';
import { SilentPartners, WaitingImports } from '#app/ui/imports/waiting-imports.tsx';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { useRevalidateWhile } from '#app/ui/use-revalidate-while.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Imports of ${data?.name ?? 'the pilot'} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readImportsPage(featureContext(context), params.code ?? ''));
}

export default function PilotImports() {
  const { code, receipts, mayImport, ...rest } = useLoaderData<typeof loader>();
  useRevalidateWhile(receipts.some(({ isRunning }) => isRunning));
  return (
    <>
      <PageHeader
        title="Imports"
        lead="Log files that partners have sent for this pilot. A file with names, e-mail addresses or other personal data is stopped at the door; what is taken in can be undone."
        actions={
          <>
            {mayImport ? (
              <ButtonLink to={`/pilots/${code}/imports/new`}>Send a file</ButtonLink>
            ) : null}
            <ButtonLink to={`/pilots/${code}/imports/guide`} kind="secondary">
              How to send logs
            </ButtonLink>
            <ButtonLink to={`/pilots/${code}/imports/quality`} kind="secondary">
              Quality of the logs
            </ButtonLink>
            <ButtonLink to={`/pilots/${code}/mappings`} kind="secondary">
              Mappings
            </ButtonLink>
          </>
        }
      />
      <WaitingImports waiting={rest.waiting} mayApprove={rest.mayApprove} />
      <SilentPartners silent={rest.silent} />
      <Section title="Receipts">
        <ImportsTable receipts={receipts} />
      </Section>
      {mayImport ? (
        <p className="mt-6 max-w-prose">
          <TextLink to={`/pilots/${code}/imports/guide#formats`}>What the files look like</TextLink>
          : each format with its columns and a small file to start from.
        </p>
      ) : null}
    </>
  );
}
