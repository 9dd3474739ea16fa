/** The id of a field's control: error summaries link to it. `roles[]` and `roles` are one field. */
export function fieldId(name: string): string {
  return `field-${name.replace('[]', '')}`;
}
