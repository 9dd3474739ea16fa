/** Says in a word that a field must be filled in. */
export function RequiredMark({ isRequired }: { isRequired?: boolean }) {
  return isRequired ? <span className="font-normal text-muted"> (required)</span> : null;
}
