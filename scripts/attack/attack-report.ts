import type { Attack, JudgedTarget } from './find-leaks.ts';
import { dimensionsOf, groupName } from './group.ts';
import { mostFew } from './recovered.ts';

const mostPrinted = 40;

/** What an attack came to, in lines to be read. */
export function attackReport({ targets, areApart }: Attack): string[] {
  const leaks = targets.filter(({ finding }) => finding === 'recovered');
  const left = targets.filter(({ isLeft }) => isLeft).length;
  const revised = 'The two releases do not add up together: each is taken as a revision.';
  return [
    ...(areApart ? [revised] : []),
    ...dimensionLines(targets),
    ...listed('group', leaks, ({ kind }) => kind === 'group'),
    ...listed('outcome', leaks, ({ kind }) => kind === 'outcome'),
    ...listed('complement', leaks, ({ kind }) => kind === 'complement'),
    ...listed('step', leaks, ({ kind }) => kind === 'step'),
    ...listed('other clock', leaks, ({ kind }) => kind === 'other clock'),
    ...listed('difference', leaks, ({ kind }) => kind === 'difference'),
    ...listed('empty step', targets, ({ finding }) => finding === 'empty step'),
    ...listed('nearly known', targets, ({ finding }) => finding === 'nearly'),
    leaks.length > 0 ? `${leaks.length} numbers are recovered.` : nothingText(left),
  ];
}

function nothingText(left: number): string {
  return left === 0
    ? 'Nothing sensitive is recovered.'
    : `Time ran out with ${left} numbers left that could be few: give more --seconds.`;
}

/** For everybody and each dimension or pair, how much there was to find out. */
function dimensionLines(targets: readonly JudgedTarget[]): string[] {
  const lines = new Map<string, JudgedTarget[]>();
  for (const target of targets) {
    const name = dimensionsOf(target.cell.group) || 'everybody';
    const own = lines.get(name) ?? [];
    lines.set(name, own);
    own.push(target);
  }
  return [...lines].map(([name, own]) => {
    const count = (test: (target: JudgedTarget) => boolean) => own.filter(test).length;
    const open = count(({ limits }) => limits.lower < limits.upper);
    const few = count(({ limits }) => limits.lower < limits.upper && limits.lower <= mostFew);
    const left = count(({ isLeft }) => isLeft);
    const leaks = count(({ finding }) => finding === 'recovered');
    const unsolved = left > 0 ? `, no time for ${left}` : '';
    return `${name}: ${own.length} numbers, ${open} not known, ${few} of them perhaps few${unsolved}, ${leaks} recovered`;
  });
}

function listed(
  heading: string,
  targets: readonly JudgedTarget[],
  isOne: (target: JudgedTarget) => boolean,
): string[] {
  const own = targets.filter(isOne);
  if (own.length === 0) return [];
  const more = own.length - mostPrinted;
  return [
    `${heading}: ${own.length}`,
    ...own.slice(0, mostPrinted).map((target) => `  ${targetText(target)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function targetText({ cell, limits: { lower, upper } }: JudgedTarget): string {
  const { population, cohort, group, ler, measure } = cell;
  const size = lower === upper ? `is ${lower}` : `lies from ${lower} to ${upper}`;
  return `${population}, ${cohort}, ${groupName(group) || 'everybody'}, LER ${ler}, ${measure}: ${size}`;
}
