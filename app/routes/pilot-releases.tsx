import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { readReleasesPage } from '#app/features/releases/read-releases-page.ts';
import { confirmedReleaseForm } from '#app/features/releases/request-release.ts';
import { startReleaseJob } from '#app/features/releases/start-release-job.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { CorrectionForm } from '#app/ui/releases/correction-form.tsx';
import { FirstReleaseProgress } from '#app/ui/releases/first-release-progress.tsx';
import { HiddenCells } from '#app/ui/releases/hidden-cells.tsx';
import { NextRelease } from '#app/ui/releases/next-release.tsx';
import { ReleaseForm } from '#app/ui/releases/release-form.tsx';
import { ReleaseJobProgress } from '#app/ui/releases/release-job-progress.tsx';
import { ReleasesTable } from '#app/ui/releases/releases-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Releases of ${data?.name ?? 'the pilot'} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readReleasesPage(featureContext(context), params.code ?? ''));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'release:preview');
    return answerForm(request, confirmedReleaseForm, (form) => {
      const code = params.code ?? '';
      startReleaseJob(featureContext(context), context.dataFolder.path, code, form);
      return redirect(`/pilots/${code}/releases`);
    });
  });
}

export default function PilotReleases() {
  const {
    code,
    mayPreview,
    mayPublish,
    job,
    building,
    preview,
    latest,
    next,
    releases,
    ...others
  } = useLoaderData<typeof loader>();
  const { tables, today } = others;
  const answer = useActionData<typeof action>();
  const { ofRelease, ofCorrection } = answersByForm(answer);
  return (
    <>
      <PageHeader
        title="Releases"
        lead="What this pilot has published about people, each time as a whole. A release never changes: whoever cites it finds the same numbers again."
      />
      {mayPreview && job ? <ReleaseJobProgress job={job} /> : null}
      <Section title="Published releases">
        {building && !job ? (
          <FirstReleaseProgress state={building} />
        ) : (
          <ReleasesTable caption="Releases, newest first" pilotCode={code} releases={releases} />
        )}
      </Section>
      {mayPreview ? (
        <Section
          title="The next release"
          description="A preview shows exactly what would be published: it has passed the same checks."
        >
          {preview ? (
            <ReleasesTable caption="Preview" pilotCode={code} releases={[preview]} />
          ) : null}
          <ReleaseForm
            today={today}
            suggestedAsOf={preview?.asOf ?? today}
            mayPublish={mayPublish}
            {...ofRelease}
          />
        </Section>
      ) : null}
      {next ? <NextRelease {...next} /> : null}
      {mayPreview && latest ? (
        <Section
          title="Corrections"
          description={
            <>
              What comes to be known of released quarters later is not counted by later releases. A
              revision adds rows with corrected numbers of everybody, where enough people are
              concerned that nobody can tell whom. Each quarter is corrected once: wait until
              corrections are complete. See{' '}
              <TextLink to="/methods#corrections">what a revision may tell</TextLink>.
            </>
          }
        >
          <CorrectionForm latest={latest} mayPublish={mayPublish} errors={ofCorrection} />
        </Section>
      ) : null}
      {tables.length > 0 ? (
        <Section
          title={next ? 'Table by table' : 'What is hidden'}
          description={
            <>
              {preview ? 'In the preview. ' : 'In the newest release. '}A number that would stand
              for few people, or leave few out, is hidden, and so are as many others as are needed
              to keep it hidden. See <TextLink to="/methods">how numbers are made safe</TextLink>.
            </>
          }
        >
          <HiddenCells tables={tables} />
        </Section>
      ) : null}
    </>
  );
}

type Answer = ReturnType<typeof useActionData<typeof action>>;

/** What was wrong stands in the form that was sent. */
function answersByForm(answer: Answer) {
  const { kind, asOf } = answer?.submitted ?? {};
  if (kind === 'preview_revision' || kind === 'publish_revision') {
    return { ofRelease: {}, ofCorrection: answer?.errors };
  }
  const submittedAsOf = typeof asOf === 'string' ? asOf : undefined;
  return { ofRelease: { errors: answer?.errors, submittedAsOf }, ofCorrection: undefined };
}
