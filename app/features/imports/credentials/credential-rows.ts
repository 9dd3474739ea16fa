import { hash } from 'node:crypto';
import { AppError } from '#app/core/app-error.ts';
import { canonicalText } from '#app/core/credentials/canonical-text.ts';
import { readCredentialFacts } from '#app/core/credentials/credential-facts.ts';
import {
  type CredentialFindingId,
  findCredentialFinding,
} from '#app/core/credentials/credential-findings.ts';
import type { JsonObject } from '#app/core/credentials/json-object.ts';
import {
  issuerOutcome,
  judgeCredential,
  statusOutcome,
  validityAt,
} from '#app/core/credentials/judge-credential.ts';
import { readDocument } from '#app/core/credentials/read-document.ts';
import { type StatusList, statusOf } from '#app/core/credentials/status-list.ts';
import { achievementTypes } from '#app/core/formats/achievement-types.ts';
import type { CredentialChecker } from './credential-checker.ts';
import { type CredentialEntry, listCredentialEntries } from './credential-entries.ts';
import { type CredentialSetting, keptVerifier, standingOf } from './credential-setting.ts';
import { type Presentation, readPresentation } from './read-presentation.ts';

/** What is kept of one credential, by column of the format; what is not said is empty. */
export type CredentialRow = Readonly<Record<string, string>>;

/** Rows, not documents, of which each can have a hundred. */
const mostRemembered = 20_000;
const achievements = new Set<string>(achievementTypes);

/** Turns documents into rows: checks each once, and forgets all of it but what is counted. */
export class CredentialRows {
  readonly #known = new Map<string, Promise<CredentialRow[]>>();
  #rowsKnown = 0;

  constructor(
    readonly checker: CredentialChecker,
    readonly setting: CredentialSetting,
    readonly lists: ReadonlyMap<string, StatusList>,
  ) {}

  /** The rows of a document: one for each credential in it, or one that says what is wrong. */
  async rowsOf(text: string | null): Promise<CredentialRow[]> {
    if (text === null) return [{ proof: 'too_large' }];
    let read: ReturnType<typeof readDocument>;
    try {
      read = readDocument(text);
    } catch (error) {
      return [{ proof: refusalOf(error, text) }];
    }
    const { kind, document } = read;
    const canonical = canonicalText(document);
    const key = hash('sha256', canonical);
    const known = this.#known.get(key);
    if (known) return known;
    const made = this.#check(kind, document);
    this.#known.set(key, made);
    this.#rowsKnown += (await made).length;
    if (this.#rowsKnown >= mostRemembered) this.#forget();
    return made;
  }

  #forget(): void {
    this.#known.clear();
    this.#rowsKnown = 0;
  }

  async #check(kind: 'credential' | 'presentation', document: JsonObject) {
    try {
      const { checker, setting } = this;
      const report = await checker.check(JSON.stringify(document), setting.receivedAt);
      const entries = listCredentialEntries(document, report, checker.isBundled);
      if (entries.length === 0) return [{ proof: 'empty' }];
      if (kind === 'credential') return await this.#rows(entries, undefined);
      return await this.#rows(entries, await readPresentation(document, checker));
    } catch (error) {
      if (error instanceof AppError) return [{ proof: 'check_failed' }];
      throw error;
    }
  }

  /** @param presentation undefined without one, null for one that proves nothing */
  #rows(entries: readonly CredentialEntry[], presentation: Presentation | null | undefined) {
    return Promise.all(
      entries.map((entry) => this.#row(entry, entry.isOuter ? presentation : undefined)),
    );
  }

  async #row(
    { document, signature, holdsForged }: CredentialEntry,
    presentation: Presentation | null | undefined,
  ): Promise<CredentialRow> {
    if (signature === 'too_many') return { proof: 'too_large' };
    if (document === null) return { proof: 'unsupported' };
    const credential = `sha256_${hash('sha256', canonicalText(document))}`;
    const facts = readCredentialFacts(document);
    const status = statusOf(facts, this.lists);
    const issuer = standingOf(this.setting, facts.issuerId);
    const { receivedAt } = this.setting;
    const around = { signature, holdsForged, status, issuer, receivedAt };
    const found: CredentialFindingId = judgeCredential(document, facts, around);
    if (findCredentialFinding(found)?.effect !== 'counted') return { proof: found, credential };
    const [holder = ''] = facts.holders;
    return {
      ...{ proof: found, credential, type: facts.credentialFormat },
      'credentialSubject.id': await this.setting.holderPid(holder),
      issuer:
        issuer === 'registered'
          ? facts.issuerId
          : await this.setting.issuerReference(facts.issuerId),
      'credentialSubject.achievement.achievementType': achievements.has(facts.achievementType)
        ? facts.achievementType
        : '',
      ...{ validFrom: facts.issuedAt, awardedDate: facts.awardedAt },
      check_signature: 'pass',
      check_validity: validityAt(document, new Date(facts.issuedAt || facts.awardedAt)),
      check_status: statusOutcome(status),
      check_issuer: issuerOutcome(issuer),
      ...(await presentationCells(this.setting, document, facts.subjectIds, presentation)),
    };
  }
}

async function presentationCells(
  setting: CredentialSetting,
  document: JsonObject,
  subjectIds: readonly string[],
  presentation: Presentation | null | undefined,
): Promise<CredentialRow> {
  if (presentation === undefined) return {};
  if (presentation === null || !subjectIds.includes(presentation.signer)) {
    return { presentation: 'presentation_not_counted' };
  }
  return {
    presentation: 'presented',
    'presentation.proof.created': presentation.presentedAt,
    'presentation.proof.domain': await keptVerifier(setting, presentation.verifier),
    'presentation.check_validity': validityAt(document, new Date(presentation.presentedAt)),
  };
}

/** What is wrong with a text that is no document. */
function refusalOf(error: unknown, text: string): CredentialFindingId {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'too_large') return 'too_large';
  return /^"?eyJ|"Enveloped/.test(text.slice(0, 200)) || isEnveloped(error)
    ? 'unsupported'
    : 'malformed';
}

function isEnveloped({ message }: AppError): boolean {
  return message.includes('compact form');
}
