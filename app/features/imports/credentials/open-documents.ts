import {
  DocumentSplitter,
  type DocumentsLayout,
  documentsLayoutOf,
  type SplitDocument,
} from '#app/core/credentials/document-splitter.ts';
import { looksLikeCredentials } from '#app/core/credentials/looks-like-credentials.ts';
import { maxDocumentBytes } from '#app/core/credentials/read-document.ts';
import type { ReadAs } from '#db/records/schema/imports.ts';
import { ImportProblem } from '../import-problem.ts';
import { type OpenedText, openText } from '../read-text.ts';

/** A file of documents, taken apart while it is read. */
export interface OpenedDocuments {
  readAs: ReadAs;
  /** Those of each piece of the file; may be none. */
  pieces: AsyncGenerator<SplitDocument[]>;
}

/**
 * Opens a file of signed documents: one, a list of them, or one a line.
 * @param onBytes called with how many bytes of the file as it lies on disk were read
 * @throws ImportProblem, also while reading, when the file holds no such documents
 */
export async function openDocuments(
  path: string,
  onBytes: (bytesDone: number) => void,
): Promise<OpenedDocuments> {
  const text = await openText(path, onBytes);
  const { packing, encoding, start, rest } = text;
  if (!/^\s*[[{]/.test(start) && !looksLikeCredentials(start)) {
    await rest.return(undefined);
    throw new ImportProblem(
      'The file holds no JSON. Signed credentials are expected as JSON documents: one, a list of them, or one a line.',
    );
  }
  const layout = documentsLayoutOf(start);
  const readAs = { packing, encoding, layout: layout === 'lines' ? layout : 'documents' } as const;
  return { readAs, pieces: split(text, layout) };
}

async function* split(
  { start, rest }: OpenedText,
  layout: DocumentsLayout,
): AsyncGenerator<SplitDocument[]> {
  const splitter = new DocumentSplitter(layout, maxDocumentBytes);
  try {
    yield splitter.take(start);
    for await (const piece of rest) yield splitter.take(piece);
  } finally {
    await rest.return(undefined);
  }
  const left = splitter.end();
  if (!splitter.isWhole) {
    throw new ImportProblem(
      'The file breaks off before the end of its list. Send it again, whole.',
    );
  }
  yield left;
}
