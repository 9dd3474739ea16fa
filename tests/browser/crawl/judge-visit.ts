import type { FoundNumber } from './found-number.ts';
import { type Judgement, NumberJudge } from './judge-numbers.ts';
import { untoldNumbers } from './judge-texts.ts';
import { numbersOfData } from './numbers-of-data.ts';
import { numbersOfFile } from './numbers-of-file.ts';
import { numbersOfTables } from './numbers-of-page.ts';
import { readPayload } from './read-payload.ts';
import { readZip } from './read-zip.ts';
import type { ReleasedLattice } from './released-lattice.ts';
import type { Visited } from './visit-site.ts';

/** What the routes of a page answered, by their names. */
export function loaderDataOf(payload: string): Record<string, unknown> {
  const read = readPayload(payload);
  const data =
    read !== null && typeof read === 'object' && 'loaderData' in read ? read.loaderData : {};
  return { ...(data as Record<string, unknown>) };
}

/** Holds whatever visitors were answered against the released cells. */
export class VisitJudge {
  readonly total: Judgement = { objections: [], kinds: {}, seen: new Map() };
  private readonly judge: NumberJudge;
  /** What was judged before: most pages are the same for every visitor. */
  private readonly known = new Set<string>();

  /**
   * @param plain sentences that the app says without any log
   */
  constructor(
    private readonly lattice: ReleasedLattice,
    private readonly plain: ReadonlySet<string>,
  ) {
    this.judge = new NumberJudge(lattice);
  }

  /** Every number of one answer; those that are objected to are added up in `total`. */
  take(visited: Visited): void {
    const { document, type, address, body } = visited;
    if (document) this.takePage(visited);
    else if (type.startsWith('text/csv')) this.add(numbersOfFile(address, body));
    else if (type.includes('zip')) this.takeZip(address, body);
    else if (type.includes('json')) this.add(numbersOfData(address, jsonOf(address, body)));
  }

  /** The numbers of a page's tables and data. */
  toldBy(visited: Visited): FoundNumber[] {
    const { document, address } = visited;
    const data = loaderDataOf(document?.payload || '[{}]');
    return [...numbersOfTables(visited), ...numbersOfData(address, data)];
  }

  /** The numbers of a text without its labels, dates and fixed words. */
  mask(text: string): string {
    return this.judge.mask(text);
  }

  private takePage(visited: Visited): void {
    const { document, address } = visited;
    const { root: _root, ...data } = loaderDataOf(document?.payload || '[{}]');
    // Names and rights of who is signed in hold no number.
    const texts = document?.texts.filter(
      ({ where, text }) => /\d/.test(text) && !where.startsWith('meta'),
    );
    const digest = JSON.stringify([address, document?.cells, texts, data], (_, part) =>
      typeof part === 'boolean' ? undefined : part,
    );
    if (this.known.has(digest)) return;
    this.known.add(digest);
    const told = this.toldBy(visited);
    this.add(told);
    const { judge, lattice, plain } = this;
    for (const found of untoldNumbers(visited, told, { judge, lattice, plain })) {
      this.total.objections.push({ why: 'unknown', found });
    }
  }

  private takeZip(address: string, body: string): void {
    for (const [name, file] of readZip(Buffer.from(body, 'latin1'))) {
      const at = `${address} ${name}`;
      if (name.endsWith('.csv')) this.add(numbersOfFile(at, file.toString('utf8')));
    }
  }

  private add(numbers: readonly FoundNumber[]): void {
    const { objections, kinds, seen } = this.judge.judge(numbers);
    this.total.objections.push(...objections);
    for (const [kind, count] of Object.entries(kinds)) {
      this.total.kinds[kind] = (this.total.kinds[kind] ?? 0) + count;
    }
    for (const [cell, value] of seen) this.total.seen.set(cell, value);
  }
}

function jsonOf(address: string, body: string): unknown {
  return address.endsWith('.data') ? readPayload(body) : JSON.parse(body);
}
