/**
 * Whether a text can be a pilot's own short name of a place: up to 40 letters, digits,
 * spaces, dots, hyphens or underscores. The same in every file, or groups would not meet.
 */
export function isSiteName(text: string): boolean {
  return /^[A-Za-z0-9 _.-]{1,40}$/.test(text);
}
