/** The look that all fields share. */
export const controlClasses =
  'block w-full min-h-11 rounded-md border border-edge bg-surface px-3 py-2 text-text placeholder:text-muted hover:border-accent aria-invalid:border-2 aria-invalid:border-problem';

export const labelClasses = 'block font-semibold';
export const descriptionClasses = 'block text-sm text-muted';
