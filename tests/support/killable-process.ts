import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { KillableOrder } from './killable-import.ts';

const root = resolve(import.meta.dirname, '../..');

/** When a process is killed: so long after it began, or so long after it said a place. */
export interface KillMoment {
  place: string | null;
  delayMs: number;
}

/** A process that waits to be told what to do, and to be killed while it does it. */
export class KillableProcess {
  readonly #child: ChildProcess;
  #output = '';
  #failure = '';
  #heard: () => void = () => {};

  constructor() {
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/killable-import.ts'], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (text) => {
      this.#output += text;
      this.#heard();
    });
    this.#child.stderr?.on('data', (text) => {
      this.#failure += text;
    });
    this.#child.once('exit', () => this.#heard());
  }

  /** Lets it work and kills it. Answers how long it worked, and whether it had come to its end. */
  async workUntil(
    order: KillableOrder,
    { place, delayMs }: KillMoment,
  ): Promise<{ workedMs: number; hasEnded: boolean }> {
    await this.#hear('waiting');
    const startedAt = performance.now();
    this.#child.stdin?.write(`${JSON.stringify(order)}\n`);
    if (place !== null) await this.#hear(place);
    const ending = this.#hear('ended');
    await Promise.race([wait(delayMs), ending]);
    const workedMs = performance.now() - startedAt;
    await this.kill();
    if (this.#failure !== '') throw new Error(`The process to be killed failed: ${this.#failure}`);
    return { workedMs, hasEnded: this.#output.includes('ended') };
  }

  /** Kills it as `kill -9` does, wherever it is. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise((settle) => this.#child.once('exit', settle));
    this.#child.kill('SIGKILL');
    await gone;
  }

  /** Waits until it has said a place, or is gone. */
  async #hear(place: string): Promise<void> {
    const isGone = () => this.#child.exitCode !== null || this.#child.signalCode !== null;
    while (!this.#output.split('\n').includes(place) && !isGone()) {
      await new Promise<void>((settle) => {
        const before = this.#heard;
        this.#heard = () => {
          before();
          settle();
        };
      });
    }
  }
}
