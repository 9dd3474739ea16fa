import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import {
  addContentVersion,
  readContentFile,
} from '#app/features/roadmap/content/change-content.ts';
import { contentForm } from '#app/features/roadmap/content/content-form.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { FormErrorSummary } from '#app/ui/forms/form-error-summary.tsx';
import { fieldText } from '#app/ui/forms/form-values.ts';
import { SubmitButton } from '#app/ui/forms/submit-button.tsx';
import { TextArea } from '#app/ui/forms/text-area.tsx';
import { TextField } from '#app/ui/forms/text-field.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';

export const meta: MetaFunction = () => [{ title: 'Import a road map · Milepost' }];

export function loader({ context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'road-map:administer');
    return null;
  });
}

export function action({ request, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'road-map:administer');
    return answerForm(request, contentForm, ({ file, note }) => {
      addContentVersion(featureContext(context), readContentFile(file), note);
      return redirect('/road-map');
    });
  });
}

export default function ImportRoadMap() {
  const answer = useActionData<typeof action>();
  const errors = answer?.errors ?? {};
  return (
    <>
      <PageHeader
        title="Import a new version"
        lead="Export the road map, change the file, give it a later version number, and paste it here. Assessments keep the version they were made with."
        breadcrumbs={[{ label: 'The road map in words', to: '/road-map' }]}
      />
      <Form method="post">
        <FormErrorSummary errors={errors} />
        <TextField
          name="note"
          label="What has changed?"
          description="One sentence that everybody can read."
          required
          defaultValue={fieldText(answer?.submitted ?? {}, 'note')}
          errors={errors.note}
        />
        <TextArea
          name="file"
          label="The file as JSON"
          rows={16}
          required
          spellCheck={false}
          defaultValue={fieldText(answer?.submitted ?? {}, 'file')}
          errors={errors.file}
        />
        <SubmitButton>Put this version into use</SubmitButton>
      </Form>
    </>
  );
}
