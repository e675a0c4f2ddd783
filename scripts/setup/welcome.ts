import { accounts, SEED_PASSWORD, type SeedPerson } from '../seed/people';
import { host } from '../stack/ports';
import type { Stack } from '../stack/start-stack';
import { print } from './progress';

const roleNames = { admin: 'administrator', agent: 'agent', requester: 'requester' } as const;

type Addresses = Readonly<{ app: number; example: string; mail: string }>;

export function printWelcome({ app, example, mail }: Addresses, stack: Stack): void {
  print(`
  Reglament is ready:  http://${host}:${app}
  In another site:     ${example}
  Sent emails:         ${mail}

  Sign in as (password: ${SEED_PASSWORD})
${accounts.map(accountLine).join('\n')}

  Log of the emulators:  ${stack.logFile}
  Ctrl-C saves the data and stops everything.
`);
}

function accountLine({ email, name, staffRole }: SeedPerson): string {
  return `    ${email.padEnd(24)}${roleNames[staffRole ?? 'requester'].padEnd(16)}${name}`;
}
