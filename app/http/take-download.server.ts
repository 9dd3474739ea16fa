import { type Download, noteDownload } from '#app/features/downloads/note-download.ts';
import { type AppContext, featureContext } from './app-context.server.ts';
import { download } from './respond.server.ts';

interface Taken {
  content: string | Buffer;
  filename: string;
  /** Whether everybody may have it, so that it may be cached. */
  isPublic: boolean;
}

/** A file of released numbers as an answer, noted in the audit log when its bytes are sent. */
export function takeDownload(
  { method }: Request,
  context: AppContext,
  { content, filename, isPublic }: Taken,
  noted: Download,
): Response {
  if (method === 'GET') noteDownload(featureContext(context), noted);
  return download(content, filename, { isPublic });
}
