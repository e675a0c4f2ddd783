import { normaliseLine } from '@reglament/domain';
import { isLoopback } from '../mail/loopback';
import { logAlarm, logNotice } from '../runtime/log';

/** Settings of the mailbox that is polled. */
export interface ImapSettings {
  readonly host: string;
  readonly port: number;
  /** Whether TLS begins with the connection. Without, STARTTLS is required except on this machine. */
  readonly secure: boolean;
  readonly isLocal: boolean;
  readonly user: string;
  readonly password: string;
  /** Path of the folder whose subfolders take the messages out of the inbox. */
  readonly folder: readonly string[];
}

type Unusable = Readonly<{ problem: string }>;

const PORTS: Readonly<Record<string, number>> = { 'imaps:': 993, 'imap:': 143 };

/**
 * Reads the settings of the mailbox from the secret `IMAP_URL` (`imaps://user:password@host`) and
 * `IMAP_FOLDER`. Emulated functions use `LOCAL_IMAP_URL` only, so that they never empty a mailbox
 * of the deployed service by accident.
 * @returns the settings, null when no mailbox is polled, or what is wrong, without quoting it
 */
export const readImapSettings = (
  env: NodeJS.ProcessEnv = process.env,
): ImapSettings | Unusable | null => {
  const isLocal = env['FUNCTIONS_EMULATOR'] === 'true';
  const text = normaliseLine(env[isLocal ? 'LOCAL_IMAP_URL' : 'IMAP_URL'] ?? '');
  if (text === '' || text === 'off') return null;
  const server = serverOf(text);
  const account = accountOf(text);
  const folder = normaliseLine(env['IMAP_FOLDER'] ?? 'Reglament').split('/');
  if (server === null) return problem('IMAP_URL is no imap or imaps address');
  if (account === null)
    return problem('IMAP_URL names no user and password, percent-encoded as %40 for @');
  if (folder.includes('') || folder[0]?.toUpperCase() === 'INBOX')
    return problem('IMAP_FOLDER is no path of a folder beside the inbox');
  return { ...server, ...account, folder };
};

const problem = (what: string): Unusable => ({ problem: `${what}: no mailbox is polled` });

function serverOf(text: string): Omit<ImapSettings, 'user' | 'password' | 'folder'> | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port } = new URL(text);
  const standardPort = PORTS[protocol];
  if (standardPort === undefined || hostname === '') return null;
  return {
    host: hostname.replace(/^\[(.*)\]$/u, '$1'),
    port: Number(port) || standardPort,
    secure: protocol === 'imaps:',
    isLocal: isLoopback(text),
  };
}

/** Returns user and password; null if one is missing or not percent-encoded. */
function accountOf(text: string): Pick<ImapSettings, 'user' | 'password'> | null {
  try {
    const url = new URL(text);
    const [user, password] = [url.username, url.password].map(decodeURIComponent);
    return user && password ? { user, password } : null;
  } catch {
    return null;
  }
}

let isReported = false;

/** Returns the settings of this process; null when no mailbox is polled, which is logged once. */
export const imapSettings = (): ImapSettings | null => {
  const settings = readImapSettings();
  if (settings !== null && !('problem' in settings)) return settings;
  if (!isReported) {
    if (settings === null) logNotice('IMAP_URL is off: no mailbox is polled');
    else logAlarm(settings.problem);
  }
  isReported = true;
  return null;
};
