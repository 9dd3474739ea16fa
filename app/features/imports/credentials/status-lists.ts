import { gunzipSync } from 'node:zlib';
import { containedCredentials, maxContained } from '#app/core/credentials/contained-credentials.ts';
import { readCredentialFacts } from '#app/core/credentials/credential-facts.ts';
import { asList, isJsonObject, type JsonObject } from '#app/core/credentials/json-object.ts';
import { judgeSignature, validityAt } from '#app/core/credentials/judge-credential.ts';
import { readDocument } from '#app/core/credentials/read-document.ts';
import { type StatusList, statusListKey } from '#app/core/credentials/status-list.ts';
import type { CredentialChecker } from './credential-checker.ts';
import { openDocuments } from './open-documents.ts';

const listType = 'BitstringStatusListCredential';
/** More lists than any file of one pilot has; each is held in memory. */
const mostLists = 64;
const mostBytesHeld = 32 * 1024 ** 2;
/** A list has 16 KiB at least, one bit for each of 131,072 credentials. */
const mostListBytes = 4 * 1024 ** 2;

/**
 * The status lists that stand in a file, by issuer and id: those whose own signature holds and
 * that are in force. Nothing is fetched, since asking would tell the issuer who asks.
 * @throws ImportProblem when the file cannot be read
 */
export async function readStatusLists(
  path: string,
  checker: CredentialChecker,
  receivedAt: Date,
): Promise<ReadonlyMap<string, StatusList>> {
  const lists = new Map<string, StatusList>();
  let bytesHeld = 0;
  for await (const document of listDocuments(path)) {
    const list = await readList(document, checker, receivedAt);
    if (list === null) continue;
    bytesHeld += list.bits.length;
    if (lists.size >= mostLists || bytesHeld > mostBytesHeld) return lists;
    lists.set(statusListKey(list), list);
  }
  return lists;
}

/** Whatever stands in a file and says that it is a status list. */
async function* listDocuments(path: string): AsyncGenerator<JsonObject> {
  const { pieces } = await openDocuments(path, () => {});
  for await (const documents of pieces) {
    for (const { text } of documents) {
      if (text?.includes(listType)) yield* listsIn(text);
    }
  }
}

function listsIn(text: string): JsonObject[] {
  try {
    const { document } = readDocument(text);
    const inside = containedCredentials(document).slice(0, maxContained);
    return [document, ...inside].filter(
      (one): one is JsonObject => one !== null && asList(one.type).includes(listType),
    );
  } catch {
    // What is wrong with a document is said when it is read for itself.
    return [];
  }
}

async function readList(
  document: JsonObject,
  checker: CredentialChecker,
  receivedAt: Date,
): Promise<StatusList | null> {
  try {
    const { checks } = await checker.check(JSON.stringify(document), receivedAt);
    if (judgeSignature(document, checks, false) !== 'holds') return null;
    if (validityAt(document, receivedAt) === 'fail') return null;
    const [subject] = asList(document.credentialSubject);
    if (!isJsonObject(subject) || typeof document.id !== 'string') return null;
    const packed = String(subject.encodedList).replace(/^u/, '');
    return {
      id: document.id,
      issuerId: readCredentialFacts(document).issuerId,
      purposes: asList(subject.statusPurpose).map(String),
      bits: gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostListBytes }),
    };
  } catch {
    // A list that cannot be unpacked or checked says nothing: the status stays not checked.
    return null;
  }
}
