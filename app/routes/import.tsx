import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { carryOutImportChoice, importChoiceForm } from '#app/features/imports/import-choice.ts';
import { readImportPage } from '#app/features/imports/read-import-page.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ImportReceipt } from '#app/ui/imports/import-receipt.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Import ${data?.id ?? ''} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() =>
    readImportPage(featureContext(context), context.dataFolder, addressNumber(params.id)),
  );
}

/** Approves, declines, cancels, imports for real, or undoes the import. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() =>
    answerForm(request, importChoiceForm, (choice) => {
      const asking = featureContext(context);
      return redirect(
        carryOutImportChoice(asking, context.dataFolder, addressNumber(params.id), choice),
      );
    }),
  );
}

export default function Import() {
  const receipt = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  return (
    <ImportReceipt receipt={receipt} answer={answer} isUndoAsked={query.get('undo') === 'asked'} />
  );
}
