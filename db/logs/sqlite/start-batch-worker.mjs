// A thread does not inherit how its process reads TypeScript: it has to be told first.
import { register } from 'tsx/esm/api';

register();
await import('./batch-worker.ts');
