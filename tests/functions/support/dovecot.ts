import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { freePort, isListening, type ImapServer, type ImapServerOptions } from './imap-server';

/** Extensions of a server without MOVE (RFC 6851). */
const withoutMove = 'imap_capability = IMAP4rev1 SASL-IR ID ENABLE IDLE NAMESPACE UIDPLUS LITERAL+';

/**
 * Accounts that the processes run as. A master of root needs those of the package; any other user
 * has only itself.
 */
const accounts = (): { readonly mail: string; readonly lines: readonly string[] } => {
  const { uid, gid, username } = userInfo();
  if (uid === 0) return { mail: 'uid=dovecot gid=dovecot', lines: [] };
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  return {
    mail: `uid=${uid} gid=${gid}`,
    lines: [
      `default_internal_user = ${username}`,
      `default_login_user = ${username}`,
      `default_internal_group = ${group}`,
    ],
  };
};

const configuration = (dir: string, port: number, hasMove: boolean): string => {
  const { mail, lines } = accounts();
  return `
base_dir = ${dir}/run
state_dir = ${dir}/run
log_path = ${dir}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
first_valid_uid = 1
mail_location = maildir:${dir}/mail/%u
${lines.join('\n')}
${hasMove ? '' : withoutMove}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = ${mail} home=${dir}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
};

/** Starts Dovecot with a configuration and an empty directory of its own. */
export const startDovecot = async (
  program: string,
  { hasMove = true }: ImapServerOptions = {},
): Promise<ImapServer> => {
  const dir = mkdtempSync(join(tmpdir(), 'reglament-imap-'));
  const port = await freePort();
  const config = join(dir, 'dovecot.conf');
  const mailbox = join(dir, 'mail/olga');
  mkdirSync(join(dir, 'mail'));
  chmodSync(dir, 0o755);
  chmodSync(join(dir, 'mail'), 0o777);
  writeFileSync(config, configuration(dir, port, hasMove));
  const child = spawn(program, ['-F', '-c', config], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await vi.waitUntil(async () => child.exitCode !== null || isListening(port), { interval: 20 });
  return {
    port,
    empty: () => rmSync(mailbox, { recursive: true, force: true }),
    renewUidValidity: () => {
      for (const name of ['dovecot-uidlist', 'dovecot.index.log', 'dovecot.index.cache'])
        rmSync(join(mailbox, name), { force: true });
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
