import { AppError } from '#app/core/app-error.ts';
import type { Replaced } from '#app/core/disclosure/corrected-totals.ts';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import type { GateDecision, GateSettings } from '#app/core/disclosure/gate/gate-release.ts';
import { loadSolvers } from '#app/core/disclosure/gate/solver.ts';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { type Released, releaseAsDecided } from '#app/core/disclosure/released-as-decided.ts';
import type { ReleasedRows } from '#app/core/disclosure/released-rows.ts';
import { shownAnew, shownAsDecided, shownWithTold } from '#app/core/disclosure/shown-numbers.ts';
import { draftAdded } from '#app/core/measures/draft-added.ts';
import type { PilotTally } from '#app/core/measures/pilot-tally.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { tallyPeople } from '#app/core/measures/tally-people.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import type { StoredReleaseFile } from '#db/published/queries/release-files.ts';
import {
  findLatestRelease,
  previewNumber,
  type ReleaseManifest,
} from '#db/published/queries/releases.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import { makeReleaseFiles } from '../exports/release-files.ts';
import { storedFile } from '../exports/stored-file.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { today } from '../today.ts';
import { certificateText } from './certificate-text.ts';
import { decideAndProve } from './check-proved.ts';
import { countAgain, importsOf } from './count-again.ts';
import { findCorrections } from './find-corrections.ts';
import { pilotSeed } from './gate-secret.ts';
import { readEarlierReleases } from './read-earlier-releases.ts';
import { packReleased } from './released-facts.ts';
import { tallyPilot } from './tally-pilot.ts';

/** What a release is built from. Lives in the release process only. */
export interface ReleaseRequest {
  logs: LogsStore;
  records: RecordsDatabase;
  published: PublishedDatabase;
  pilotCode: string;
  /** `YYYY-MM-DD`; nothing later is looked at. A day after the logs end becomes their last day. */
  asOf: string;
  kind: 'preview' | 'publish';
  /**
   * Whether it corrects the last release instead of going on from it: the same quarters, as of the
   * same day, with what has come to be known of their people since. `asOf` is not looked at then.
   */
  isRevision?: boolean | undefined;
  /** The deployment's secret, from `readGateSecret`. */
  seed: string;
  now: () => Date;
  /** Left out by everything but tests of what becomes of releases: the gate that proves. */
  decide?: ((draft: DraftRelease, settings: GateSettings) => GateDecision) | undefined;
  /** Told what is being done, with 0 to 100 percent. */
  onProgress?: (percentDone: number, sentence: string) => void;
}

export interface GatedDraft {
  rows: Released<ReleasedRows>;
  manifest: ReleaseManifest;
  /** What was counted and what proves it, for the private logs. */
  facts: Uint8Array;
  files: StoredReleaseFile[];
}

/**
 * Counts a pilot's journeys, drafts every table and sends them through the disclosure
 * gate. Writes nothing.
 * @throws AppError `invalid` when the date cannot be used or no quarter is closed by it
 */
export async function draftGatedRelease(request: ReleaseRequest): Promise<GatedDraft> {
  const { logs, records, published, seed, now } = request;
  const pilot = findPilot({ records }, request.pilotCode);
  const last = findLatestRelease(published, pilot.code);
  const asOf = request.isRevision
    ? dayOfLast(last)
    : observedDay(request.asOf, logs.observedUntil(pilot.code));
  if (!request.isRevision) checkAsOf(request.asOf, asOf, today({ now }), last?.asOf);
  const number = request.kind === 'publish' ? (last?.number ?? 0) + 1 : previewNumber;
  const populations = logs.populations(pilot.code);
  const { told, numbers, correctedThrough } = readEarlierReleases({ logs, published }, pilot.code);
  if (request.isRevision && !told) throw nothingToCorrect();
  request.onProgress?.(5, 'Reading the logs.');
  const imports = importsOf(logs, pilot.code);
  const counted = tallyPilot(logs, {
    ...{ pilotCode: pilot.code, asOf, released: told?.people },
    onPeople: () => request.onProgress?.(10, 'Following people’s journeys.'),
  });
  const tally = request.isRevision ? ofPeople(told?.people, counted) : counted;
  const cohorts = closedCohorts(tally);
  request.onProgress?.(20, 'Checking what may be shown.');
  const sizeClass = sizeClassOf(tally.people);
  const addedQuarters = quartersSince(cohorts, last?.lastCohort);
  const facts = { tally, sizeClass, addedQuarters, pairs: pilot.pairs, populations };
  const draft = draftRelease(facts);
  // What was told cannot be decided again: only those who entered since are decided.
  const added = told ? draftAdded(facts, draft, told) : draft;
  const ownSeed = pilotSeed(seed, pilot.code);
  const decide = request.decide ?? decideAndProve;
  const decision = decide(added, {
    ...{ policy: disclosurePolicy, seed: ownSeed, ...(await loadSolvers()) },
    onProgress: (done, of) =>
      request.onProgress?.(20 + Math.floor((70 * done) / of), 'Proving what is hidden.'),
  });
  const decided = shownAsDecided(added, decision);
  const all = told ? shownWithTold(draft, { draft: added, shown: decided }, told) : decided;
  const again = () =>
    countAgain({ logs, published }, { pilotCode: pilot.code, asOf, correctedThrough });
  const replaced =
    request.isRevision && told
      ? findCorrections({ facts, whole: draft, ...again(), told, correctedThrough })
      : new Map<string, Replaced>();
  const shown = shownAnew(draft, all, replaced);
  const rows = releaseAsDecided(draft, shown);
  const { cells } = rows;
  const policy = JSON.stringify({ ...disclosurePolicy, sizeClass: sizeClass.id });
  const made = makeReleaseFiles({ number, pilotCode: pilot.code, policy }, rows);
  const revises = request.isRevision ? (last?.number ?? null) : null;
  const certificate = certificateText({
    ...{ pilotCode: pilot.code, number, asOf, policy: disclosurePolicy, sizeClass: sizeClass.id },
    ...{ rows, files: made, earlierReleases: numbers, revises },
  });
  const files = [...made, storedFile('certificate.json', certificate)];
  const manifest: ReleaseManifest = {
    ...{ pilotCode: pilot.code, number, asOf },
    status: request.kind === 'publish' ? 'published' : 'preview',
    builtAt: now().toISOString(),
    policyVersion: disclosurePolicy.version,
    policy,
    firstCohort: cohorts[0] ?? '',
    lastCohort: cohorts.at(-1) ?? '',
    cellsShown: cells.filter(({ status }) => status === 'shown').length,
    cellsBanded: cells.filter(({ status }) => status === 'banded').length,
    cellsHidden: cells.filter(({ status }) => status === 'suppressed').length,
    cellsSha256: files.find(({ name }) => name === 'cells.csv')?.sha256 ?? '',
    verifiersSending: logs.verifiersSending(pilot.code, asOf),
    verifiersKnown: countVerifiersKnown(records, pilot.id),
    revises,
  };
  const through = request.isRevision ? (cohorts.at(-1) ?? '') : correctedThrough;
  const kept = { correctedThrough: through, imports };
  return { rows, manifest, files, facts: packReleased(tally.peopleTables, decision, kept) };
}

/** A revision is of the quarters that were told of: others are for the next release. */
function ofPeople(told: readonly PeopleTable[] = [], counted: PilotTally): PilotTally {
  return tallyPeople(told, counted);
}

/** @throws AppError `invalid` when there is no release yet */
function dayOfLast(last: { asOf: string } | null): string {
  if (last) return last.asOf;
  throw nothingToCorrect();
}

function nothingToCorrect(): AppError {
  return new AppError('invalid', 'There is no release to correct yet: publish one first.');
}

/**
 * The day a release can speak for: the one asked for, or the last one up to which job
 * seekers were observed when that is earlier. Without this, a quarter would close by the
 * calendar alone, and people whom nobody has looked at since would count as not hired.
 */
function observedDay(asked: string, observedUntil: string | null): string {
  return observedUntil !== null && observedUntil < asked ? observedUntil : asked;
}

function checkAsOf(
  asked: string,
  asOf: string,
  present: string,
  lastAsOf: string | undefined,
): void {
  if (asked > present) {
    throw new AppError('invalid', 'A release cannot look ahead: choose a day up to today.');
  }
  if (lastAsOf !== undefined && asOf < lastAsOf) {
    throw new AppError(
      'invalid',
      `The last release goes up to ${lastAsOf} already. Choose that day or a later one.`,
    );
  }
}

/** The quarters after the last one of the release before; none for a first release. */
function quartersSince(cohorts: readonly string[], last: string | undefined): string[] {
  return last === undefined ? [] : cohorts.filter((quarter) => quarter > last);
}

/** @throws AppError `invalid` when no quarter is closed yet */
function closedCohorts({ funnel, hiring }: PilotTally): string[] {
  const cohorts = [...new Set([...funnel.cohortNames(), ...hiring.cohortNames()])].sort();
  if (cohorts.length > 0) return cohorts;
  throw new AppError(
    'invalid',
    'There is nothing to release yet: no quarter of this pilot is closed by this day. A quarter ' +
      `closes ${disclosurePolicy.cohortClosesAfterDays} days after its last day, once logs of ` +
      'people who entered in it have been imported.',
  );
}

/** Partners that verify or employ: those whose verification logs could be there. */
function countVerifiersKnown(records: RecordsDatabase, pilotId: number): number {
  const verifying = listPilotPartners(records, pilotId).filter(
    ({ part }) => part === 'verifier' || part === 'employer',
  );
  return new Set(verifying.map(({ stakeholderId }) => stakeholderId)).size;
}
