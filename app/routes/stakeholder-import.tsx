import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { importSheet } from '#app/features/stakeholders/sheet/import-sheet.ts';
import { previewSheet } from '#app/features/stakeholders/sheet/preview-sheet.ts';
import { sheetForm } from '#app/features/stakeholders/sheet/sheet-form.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { SheetImport } from '#app/ui/stakeholders/sheet/sheet-import.tsx';

export const meta: MetaFunction = () => [{ title: 'Import stakeholders · Milepost' }];

export function loader({ context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stakeholder:write');
    return null;
  });
}

export function action({ request, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stakeholder:write');
    return answerForm(request, sheetForm, ({ intent, cells, rows }) => {
      if (intent === 'preview')
        return { cells, preview: previewSheet(featureContext(context), cells) };
      importSheet(featureContext(context), cells, rows);
      return redirect('/stakeholders');
    });
  });
}

export default function ImportStakeholders() {
  return (
    <>
      <PageHeader
        title="Import stakeholders"
        lead="From a spreadsheet, with a look at every row before anything is written."
        breadcrumbs={[{ label: 'Stakeholders', to: '/stakeholders' }]}
      />
      <SheetImport answer={useActionData<typeof action>()} />
    </>
  );
}
