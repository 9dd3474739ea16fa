import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readAssessStart } from '#app/features/assessments/read-assess-start.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { AssessStart } from '#app/ui/assess/assess-start.tsx';

export const meta: MetaFunction = () => [{ title: 'Where are you on the road map? · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => readAssessStart(featureContext(context), new URL(request.url).searchParams));
}

export default function Assess() {
  return <AssessStart {...useLoaderData<typeof loader>()} />;
}
