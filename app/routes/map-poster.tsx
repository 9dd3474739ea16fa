import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readMapView } from '#app/features/roadmap/read-map-view.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { MapPoster } from '#app/ui/map/map-poster.tsx';

export const meta: MetaFunction = () => [{ title: 'Poster of the map · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => readMapView(featureContext(context), new URL(request.url).searchParams));
}

export default function Poster() {
  return <MapPoster view={useLoaderData<typeof loader>()} />;
}
