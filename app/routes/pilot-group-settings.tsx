import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { changeGroupSettings } from '#app/features/pilots/change-group-settings.ts';
import { groupSettingsForm } from '#app/features/pilots/group-settings-form.ts';
import { readGroupSettings } from '#app/features/pilots/read-group-settings.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { countText } from '#app/ui/charts/number-text.ts';
import { FormErrorSummary } from '#app/ui/forms/form-error-summary.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { AttributePairs } from '#app/ui/pilots/attribute-pairs.tsx';
import { GapsReviewFields } from '#app/ui/pilots/gaps-review-fields.tsx';
import { GroupOrderFields } from '#app/ui/pilots/group-order-fields.tsx';
import { ProgrammeOrderLists } from '#app/ui/pilots/programme-order-lists.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Groups of people · ${params.code} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readGroupSettings(featureContext(context), params.code ?? ''));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'pilot:write');
    return answerForm(request, groupSettingsForm, (form) => {
      changeGroupSettings(featureContext(context), params.code ?? '', form);
      const list = 'dimension' in form ? `#order-${form.dimension}` : '';
      return redirect(`/pilots/${params.code}/settings/groups${list}`);
    });
  });
}

export default function PilotGroupSettings() {
  const { pilotCode, groupOrder, orders, lists, ...settings } = useLoaderData<typeof loader>();
  const { pairs, pairsFrom, dimensions, reviewedBy, reviewedOn } = settings;
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Groups of people"
        lead="In which order groups stand on every page of results, which of them releases tell of together, and who has looked at the gaps between them."
        eyebrow={<TextLink to={`/pilots/${pilotCode}/settings`}>Settings</TextLink>}
      />
      <FormErrorSummary errors={answer?.errors} />
      <Section
        title="Order of groups"
        description="No order makes one group the measure of the others. Age and education keep their own order, and people who gave no answer come last."
      >
        <GroupOrderFields groupOrder={groupOrder} orders={orders} answer={answer} />
      </Section>
      <Section
        title="The pilot’s own order"
        description="Used where “In the pilot’s own order” is chosen above. Each button moves a group by one place."
      >
        <ProgrammeOrderLists lists={lists} />
      </Section>
      <Section
        title="Two attributes at once"
        description={`Releases of pilots with ${countText(pairsFrom)} people or more also tell how far people of two groups at once came, such as women who live in rural places. The more pairs, the more has to be hidden elsewhere.`}
      >
        <AttributePairs pairs={pairs} dimensions={dimensions} answer={answer} />
      </Section>
      <Section
        title="Reviewed with the community"
        description="Numbers about groups are best read together with people of those groups. What you enter here stands on the page “Access and gaps” for everybody to see."
      >
        <GapsReviewFields reviewedBy={reviewedBy} reviewedOn={reviewedOn} answer={answer} />
      </Section>
    </>
  );
}
