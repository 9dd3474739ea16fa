import { describe, expect, it } from 'vitest';
import { AppError } from '#app/core/app-error.ts';
import { type GateDecision, gateCarelessly } from '#app/core/disclosure/gate/gate-release.ts';
import { checkProved } from '#app/features/releases/check-proved.ts';
import { alike, decide, tinyDraft, tinyPolicy } from '../../core/disclosure/gate/tiny-pilot.ts';

const draft = tinyDraft([
  ...alike(3, 1, 'a', 'x'),
  ...alike(9, 4, 'b', 'y'),
  ...alike(12, 6, 'c', 'x'),
]);
const decision = decide(draft);

function refusalOf(changed: GateDecision): string {
  try {
    checkProved(changed, draft, tinyPolicy);
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : String(error);
  }
  return 'not refused';
}

describe('checkProved', () => {
  it('lets pass what the gate has proved', () => {
    expect(decision.protections.length).toBeGreaterThan(0);
    expect(refusalOf(decision)).toBe('not refused');
  });

  it('refuses what a careless gate shows, and names the rule and nobody', () => {
    const { isHidden } = gateCarelessly(draft, tinyPolicy);
    const refusal = refusalOf({ ...decision, isHidden });
    expect(refusal).toMatch(/^refused: The release is refused and nothing was published/);
    expect(refusal).toContain('contradicts a shown one');
    expect(refusal).not.toMatch(/place|kind|hired|=|"/);
  });

  it.each([
    ['no second table of people', () => ({ witness: null })],
    ['more closely than the policy allows', (change: number) => ({ change: 10 * change })],
    ['was not looked at', (change: number) => ({ change: Math.sign(change) })],
  ])('says that %s', (words, changed) => {
    const protections = decision.protections.map((protection) => ({
      ...protection,
      ...changed(protection.change),
    }));
    expect(refusalOf({ ...decision, protections })).toContain(words);
  });
});
