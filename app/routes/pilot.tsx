import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { readPilotFrame } from '#app/features/pilots/read-pilot-frame.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PilotFrame } from '#app/ui/layout/pilot-frame.tsx';

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readPilotFrame(featureContext(context), params.code ?? ''));
}

/** What stands around every page of a pilot. */
export default function Pilot() {
  const { pilot, canManage, canImport } = useLoaderData<typeof loader>();
  return (
    <PilotFrame pilot={pilot} canManage={canManage} canImport={canImport}>
      <Outlet />
    </PilotFrame>
  );
}
