export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'problem';

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 font-semibold leading-tight no-underline transition-colors cursor-pointer disabled:cursor-not-allowed disabled:opacity-60 data-[disabled]:cursor-not-allowed data-[disabled]:opacity-60';

const kinds: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary:
    'border border-edge bg-surface text-text hover:border-accent hover:bg-accent-soft hover:text-accent-strong',
  quiet:
    'px-2 text-accent underline underline-offset-4 hover:text-accent-strong hover:bg-accent-soft',
  problem: 'bg-problem text-surface hover:brightness-90',
};

/** The look that buttons and links that act as buttons share. */
export function buttonClasses(kind: ButtonKind = 'primary'): string {
  return `${shape} ${kinds[kind]}`;
}
