import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { importLimits } from '#app/features/imports/import-limits.ts';
import { readTemplate } from '#app/features/imports/read-imports-page.ts';
import { recogniseReceived } from '#app/features/imports/recognise-order.ts';
import { checkImportOrder } from '#app/features/imports/register-import.ts';
import { startImport } from '#app/features/imports/start-import.ts';
import { uploadQuery } from '#app/features/imports/upload-query.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { parseQuery } from '#app/http/query.server.ts';
import { receiveFile } from '#app/http/receive-file.server.ts';
import { api, download, methodNotAllowed } from '#app/http/respond.server.ts';
import { beginUploadAnswer } from '#app/http/resumable-upload.server.ts';

/** `?template=events-csv`: a small file of a format, to be filled in. */
export function loader({ request }: LoaderFunctionArgs) {
  return api(() => {
    const { filename, text } = readTemplate(
      new URL(request.url).searchParams.get('template') ?? '',
    );
    return download(text, filename, { isPublic: true });
  });
}

/** PUT receives a file as the raw body and begins to import it, POST begins one in pieces. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return api(async () => {
    const code = params.code ?? '';
    if (request.method === 'POST') return beginUploadAnswer(request, context, code, '');
    if (request.method !== 'PUT') return methodNotAllowed('GET, HEAD, PUT, POST');
    const { acceptValid, dryRun, ...query } = parseQuery(request, uploadQuery);
    const order = checkImportOrder(featureContext(context), {
      ...{ ...query, pilotCode: code, acceptsValidRows: acceptValid, isDryRun: dryRun },
    });
    const file = await receiveFile(request, context.dataFolder.uploads, importLimits.uploadBytes);
    const known = await recogniseReceived(context.records, context.dataFolder, order, file);
    const started = startImport(featureContext(context), context.dataFolder, known, file);
    const location = `/imports/${started.id}`;
    const headers = { Location: location, 'Cache-Control': 'no-store' };
    const body = { id: started.id, location, isEarlier: started.isEarlier };
    return Response.json(body, { status: started.isEarlier ? 200 : 202, headers });
  });
}
