import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { newAccountForm } from '#app/features/accounts/account-form.ts';
import {
  changeAccountDisabled,
  createAccount,
  readAccounts,
  resetPassword,
} from '#app/features/accounts/administer-accounts.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { openCommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';
import { tokenOptions, tokenVerbs } from './token-verbs.ts';

const help = `Accounts of people, and tokens of programs.

  npm run users -- create --login LOGIN --name NAME --role ROLE [--organisation SLUG]
  npm run users -- list
  npm run users -- disable --login LOGIN
  npm run users -- enable --login LOGIN
  npm run users -- password --login LOGIN
  npm run users -- create-token --pilot CODE --partner SLUG --label TEXT [--lifetime-days N] [--json]
  npm run users -- list-tokens [--pilot CODE] [--json]
  npm run users -- revoke-token --token N

ROLE is coordinator, partner, researcher or administrator; a partner needs the
organisation it speaks for. create and password read the password as one line from
standard input, so that it stands in no shell history: at least 15 characters.

With a token, a partner's program sends that partner's logs for one pilot. create-token
prints it once, alone on standard output; it is good for a year unless --lifetime-days
says otherwise, at most 730. list-tokens prints the numbers that revoke-token takes.`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      login: { type: 'string', default: '' },
      name: { type: 'string', default: '' },
      role: { type: 'string', default: '' },
      organisation: { type: 'string', default: '' },
      ...tokenOptions,
      help: { type: 'boolean', default: false },
    },
  });
  const [verb] = positionals;
  if (values.help || !verb) {
    console.log(help);
    return values.help ? 0 : 1;
  }
  using opened = openCommandContext(readEnvironment(process.env).dataFolder, 'users');
  const tokenVerb = Object.hasOwn(tokenVerbs, verb) ? tokenVerbs[verb] : undefined;
  if (tokenVerb) tokenVerb(values, opened.context);
  else await run(verb, values, opened.context);
  return 0;
});

async function run(
  verb: string,
  asked: { login: string; name: string; role: string; organisation: string },
  context: FeatureContext,
): Promise<void> {
  const login = asked.login.trim().toLowerCase();
  if (verb === 'list') {
    for (const account of readAccounts(context)) {
      const state = account.disabledAt === null ? 'active' : 'disabled';
      console.log([account.login, account.role, state, account.displayName].join('\t'));
    }
  } else if (verb === 'create') {
    const parsed = newAccountForm.safeParse({
      login,
      displayName: asked.name,
      role: asked.role,
      stakeholderSlug: asked.organisation,
      password: await readLine(),
    });
    if (!parsed.success) throw new AppError('invalid', parsed.error.issues[0]?.message ?? '');
    await createAccount(context, parsed.data);
    console.log(`Account ${login} is made.`);
  } else if (verb === 'disable' || verb === 'enable') {
    changeAccountDisabled(context, login, verb === 'disable');
    console.log(`Account ${login} is ${verb}d.`);
  } else if (verb === 'password') {
    await resetPassword(context, login, await readLine());
    console.log(`Account ${login} has a new password; its sessions have ended.`);
  } else {
    const verbs = ['create', 'list', 'disable', 'enable', 'password', ...Object.keys(tokenVerbs)];
    throw new AppError('invalid', `Say one of ${verbs.join(', ')}. See --help.`);
  }
}

/** The first line of standard input, without its line end. */
async function readLine(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  let text = '';
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split(/\r?\n/)[0] ?? '';
}
