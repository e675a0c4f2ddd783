import { localMailDomain } from '../mail/local-gateway';
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
  Email to support@${localMailDomain} by SMTP on ${host}:${stack.ports.smtpGateway}, for example
    ${emailCommand(stack.ports.smtpGateway)}
  Sent emails:         ${mail}

  Sign in as (password: ${SEED_PASSWORD})
${accounts.map(accountLine).join('\n')}

  Log of the emulators:  ${stack.logFile}
  Ctrl-C saves the data and stops everything.
`);
}

/** Command that sends a first email of a seeded requester. */
const emailCommand = (port: number): string =>
  `printf 'From: olga@reglament.test\\nSubject: Hello\\n\\nThe catalogue is empty.\\n' | ` +
  `curl smtp://${host}:${port} --mail-from olga@reglament.test --mail-rcpt support@${localMailDomain} -T -`;

function accountLine({ email, name, staffRole }: SeedPerson): string {
  return `    ${email.padEnd(24)}${roleNames[staffRole ?? 'requester'].padEnd(16)}${name}`;
}
