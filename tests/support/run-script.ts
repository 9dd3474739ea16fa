import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface ScriptResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Starts one TypeScript command of the project, as `npm run` would. */
export function startScript(
  name: string,
  args: string[],
  environment: Record<string, string>,
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', `scripts/${name}`, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs one command to its end, with `input` on its standard input. */
export function runScript(
  name: string,
  args: string[],
  environment: Record<string, string>,
  input = '',
): Promise<ScriptResult> {
  return new Promise((settle, reject) => {
    const child = startScript(name, args, environment);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => settle({ code: code ?? 1, stdout, stderr }));
    child.stdin?.end(input);
  });
}

/** As `runScript`, and fails with the command's own words unless it ends well. */
export async function runScriptWell(
  name: string,
  args: string[],
  environment: Record<string, string>,
  input = '',
): Promise<string> {
  const { code, stdout, stderr } = await runScript(name, args, environment, input);
  if (code !== 0)
    throw new Error(`${name} ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
  return stdout;
}
