/** What broke is logged as its name and stack: never a request's body or address. */
export function logUnexpected(error: unknown): void {
  console.error(error instanceof Error ? error.stack : 'An error that is not an Error was thrown.');
}
