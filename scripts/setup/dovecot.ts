import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { print } from './progress';
import { run, type Env } from './run';

const program = '/usr/sbin/dovecot';

/** Returns the version of an installed Dovecot 2.3; version 2.4 reads other configuration files. */
function dovecotVersion(): string | undefined {
  if (!existsSync(program)) return undefined;
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /^2\.3\.[\d.]+/.exec(stdout)?.[0];
}

/**
 * Whether the package may be installed. Where systemd runs, installing it would start a mail server
 * on all interfaces, which is for the owner of the machine to decide.
 */
const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !existsSync('/run/systemd/system');

async function install(): Promise<string | undefined> {
  print('• Installing Dovecot (apt-get install dovecot-imapd)');
  const packages = ['install', '-y', '-q', '--no-install-recommends', 'dovecot-imapd'];
  for (const args of [packages, ['update', '-q'], packages]) {
    await run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    const version = dovecotVersion();
    if (version !== undefined) return version;
  }
  return undefined;
}

/**
 * Environment of the tests of IMAP: `DOVECOT` names the server, which is installed if it can be.
 * Without it they run on a server in the test process. Prints which.
 */
export async function imapEnv(): Promise<Env> {
  const version = dovecotVersion() ?? (canInstall() ? await install() : undefined);
  if (version === undefined) {
    print('  IMAP tests: hoodiecrow-imap, because Dovecot 2.3 (dovecot-imapd) is not installed');
    return {};
  }
  print(`  IMAP tests: Dovecot ${version}`);
  return { DOVECOT: program };
}
