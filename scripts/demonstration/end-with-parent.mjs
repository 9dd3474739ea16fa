// A thread that ends its process when the process that started it is gone. The building of a
// release leaves the main thread no moment to notice; killed, it leaves nothing half-written.
import { workerData } from 'node:worker_threads';

const everyMs = 500;

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, everyMs);
