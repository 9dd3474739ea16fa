import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { searchStakeholders } from '#app/features/stakeholders/search-stakeholders.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Pagination } from '#app/ui/layout/pagination.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { StakeholderList } from '#app/ui/stakeholders/stakeholder-list.tsx';
import { StakeholderSearch, searchHref } from '#app/ui/stakeholders/stakeholder-search.tsx';

export const meta: MetaFunction = () => [{ title: 'Stakeholders · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => searchStakeholders(featureContext(context), new URL(request.url).searchParams));
}

export default function Stakeholders() {
  const found = useLoaderData<typeof loader>();
  const { stakeholders, total, search, mayWrite } = found;
  const isFiltered = Object.values(search).some((value) => value !== '');
  return (
    <>
      <PageHeader
        title="Stakeholders"
        lead="The organisations and people that make learning and employment records work, by their roles on the LER Ecosystem Map."
        actions={
          mayWrite ? (
            <>
              <ButtonLink to="/stakeholders/new">Add a stakeholder</ButtonLink>
              <ButtonLink to="/stakeholders/import" kind="secondary">
                Import
              </ButtonLink>
            </>
          ) : null
        }
      />
      <StakeholderSearch
        search={search}
        regions={found.regions}
        pilots={found.pilots}
        mayWrite={mayWrite}
      />
      <p role="status" className="my-4 text-muted">
        {total === 1 ? '1 stakeholder' : `${total} stakeholders`}
        {isFiltered ? ' found. ' : '. '}
        {isFiltered ? <TextLink to="/stakeholders">Show all</TextLink> : null}
      </p>
      {total > 0 ? (
        <StakeholderList stakeholders={stakeholders} />
      ) : (
        <NothingFound isFiltered={isFiltered} mayWrite={mayWrite} />
      )}
      <Pagination
        page={found.page}
        pageCount={found.pageCount}
        hrefFor={(number) => searchHref(search, number)}
      />
    </>
  );
}

function NothingFound({ isFiltered, mayWrite }: { isFiltered: boolean; mayWrite: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No stakeholder fits this search"
        action={
          <ButtonLink to="/stakeholders" kind="secondary">
            Show all stakeholders
          </ButtonLink>
        }
      >
        Try fewer words or another role, phase or region.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No stakeholders yet"
      action={mayWrite ? <ButtonLink to="/stakeholders/new">Add the first one</ButtonLink> : null}
    >
      Organisations and people appear here once a coordinator has added them.
    </EmptyState>
  );
}
