import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readAssessPage } from '#app/features/assessments/read-assess-page.ts';
import { assessQuery } from '#app/features/assessments/read-assess-start.ts';
import { takeAssessStep } from '#app/features/assessments/take-assess-step.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { readSubmitted } from '#app/http/form.server.ts';
import { page } from '#app/http/respond.server.ts';
import { assessHref } from '#app/ui/assess/assess-href.ts';
import { AssessPage } from '#app/ui/assess/assess-page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.view.roleName ?? 'Road map'}: self-assessment · Milepost` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return page(() => readAssessPage(featureContext(context), params.role ?? '', query));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(async () => {
    const query = assessQuery(new URL(request.url).searchParams);
    const role = params.role ?? '';
    const submitted = await readSubmitted(request);
    const taken = takeAssessStep(featureContext(context), role, query, submitted);
    if (taken.kind === 'shown') {
      return data(taken, Object.keys(taken.errors).length > 0 ? 422 : 200);
    }
    const href = assessHref({ ...query, role, step: taken.step });
    return redirect(taken.isHandedIn ? `${href}&handed-in=1` : href);
  });
}

export default function AssessRole() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AssessPage
      view={answer?.view ?? shown.view}
      asked={shown.asked}
      errors={answer?.errors ?? {}}
      isHandedIn={shown.isHandedIn}
    />
  );
}
