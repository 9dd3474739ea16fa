import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import {
  changeMappings,
  type MappingChange,
  mappingForm,
} from '#app/features/imports/mappings/change-mappings.ts';
import { readMappings } from '#app/features/imports/mappings/read-mappings.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { Notice } from '#app/ui/layout/notice.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { MappingImport } from '#app/ui/mapping/mapping-import.tsx';
import { MappingsTable } from '#app/ui/mapping/mappings-table.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Mappings of ${params.code} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readMappings(featureContext(context), params.code ?? ''));
}

/** Keeps or removes a mapping. What was sent is not given back: it may hold values of a file. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'import:write');
    const change = (form: MappingChange) => {
      const savedId = changeMappings(featureContext(context), params.code ?? '', form);
      const goesOn = savedId !== null && form.intent === 'save' && form.next === 'show';
      return goesOn ? redirect(`/pilots/${params.code}/mappings/${savedId}`) : { savedId };
    };
    return answerForm(request, mappingForm, change, ['mapping']);
  });
}

export default function PilotMappings() {
  const { code, mayWrite, sendsForOneOnly, partners, mappings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer && 'errors' in answer ? answer.errors : {};
  const savedId = answer && 'savedId' in answer ? answer.savedId : null;
  return (
    <>
      <PageHeader
        title="Mappings"
        lead="A file whose columns have names of their own is read by a mapping: which column is which, in what order dates stand, what the values mean. It is saved once and used again for every file with the same header."
        actions={
          mayWrite ? (
            <ButtonLink to={`/pilots/${code}/mappings/new`}>New mapping from a file</ButtonLink>
          ) : null
        }
      />
      {savedId === null ? null : (
        <Notice tone="success">
          <TextLink to={`/pilots/${code}/mappings/${savedId}`}>Mapping {savedId}</TextLink> is
          saved.
        </Notice>
      )}
      <MappingsTable code={code} mappings={mappings} />
      {mayWrite ? (
        <Section
          title="Bring a mapping"
          description="One that was exported from Milepost, here or elsewhere."
        >
          <MappingImport
            key={savedId}
            partners={partners}
            sendsForOneOnly={sendsForOneOnly}
            errors={errors}
          />
        </Section>
      ) : null}
    </>
  );
}
