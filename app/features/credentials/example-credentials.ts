import genuine from '#app/core/credentials/examples/genuine.json';
import tampered from '#app/core/credentials/examples/tampered.json';

/** Made-up credentials with real signatures, to try the check with. */
const examples = { genuine, tampered };

/** An example as text to paste, or null when there is none of that name. */
export function exampleCredential(name: string | null): string | null {
  if (name !== 'genuine' && name !== 'tampered') return null;
  return JSON.stringify(examples[name], null, 2);
}
