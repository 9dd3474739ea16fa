import { type ReleasedShare, shownShare } from './released-share.ts';

/** A step of the funnel after the first: its share is of the people who entered. */
export interface StepShare extends ReleasedShare {
  id: string;
}

const accepted = 'reached_accepted';
const hired = 'reached_hired';

/**
 * How far people came, in one sentence: how many of them there are, how many accepted
 * and how many got to the last step that is shown.
 * @param people size of the cohort, null when it is hidden
 * @param windowDays days within which a step had to be reached
 */
export function funnelFinding(
  people: number | null,
  steps: readonly StepShare[],
  windowDays: number,
): string {
  const readable = steps.flatMap((step) => {
    const share = shownShare(step);
    return share ? [{ ...share, id: step.id }] : [];
  });
  const first = readable.find(({ id }) => id === accepted) ?? readable[0];
  const last = readable.find(({ id }) => id === hired) ?? readable.at(-1);
  if (people === null || !first || !last) {
    return 'How far these people came cannot be shown in this release';
  }
  const who = `Of ${people.toLocaleString('en-US')} people with a first credential`;
  const reached = (step: typeof first) => `${step.percent}% ${inSentence(step.label)}`;
  const what = first.id === last.id ? reached(first) : `${reached(first)} and ${reached(last)}`;
  return `${who}, ${what} within ${windowDays} days`;
}

function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
