import { isEmail, normaliseLine } from '@reglament/domain';
import { logAlarm } from '../runtime/log';

/** Settings of outgoing email. */
export interface MailSettings {
  /** SMTP server with credentials: `smtps://user:password@host`. */
  readonly smtpUrl: string;
  readonly from: string;
  /** Display name of the sender; null for the one of the email's language. */
  readonly fromName: string | null;
  /** Address that receives replies; null if the service does not receive email. */
  readonly replyTo: string | null;
}

const settingOf = (env: NodeJS.ProcessEnv, name: string): string | null => {
  const value = normaliseLine(env[name] ?? '');
  return value === '' ? null : value;
};

/**
 * Reads the settings of outgoing email from the secret `SMTP_URL` and `functions/.env`. Emulated
 * functions use `LOCAL_SMTP_URL` only, so that they never send to real people by accident.
 * @returns the settings, or the reason why nothing can be sent
 */
export const readMailSettings = (
  env: NodeJS.ProcessEnv = process.env,
): MailSettings | { readonly problem: string } => {
  const isLocal = env['FUNCTIONS_EMULATOR'] === 'true';
  const smtpUrl = settingOf(env, isLocal ? 'LOCAL_SMTP_URL' : 'SMTP_URL');
  const from = settingOf(env, 'MAIL_FROM');
  const replyTo = settingOf(env, 'MAIL_REPLY_TO');
  if (smtpUrl === null || smtpUrl === 'off')
    return { problem: 'SMTP_URL is not set: emails stay queued' };
  if (!/^smtps?:\/\/\S/u.test(smtpUrl) || !URL.canParse(smtpUrl))
    return { problem: 'SMTP_URL is no smtp or smtps address: emails stay queued' };
  if (from === null || !isEmail(from))
    return { problem: 'MAIL_FROM is no email address: emails stay queued' };
  if (replyTo !== null && !isEmail(replyTo))
    return { problem: 'MAIL_REPLY_TO is no email address: emails stay queued' };
  return { smtpUrl, from, fromName: settingOf(env, 'MAIL_FROM_NAME'), replyTo };
};

let isReported = false;

/** Returns the settings of this process; null when unusable, which is logged once. */
export const mailSettings = (): MailSettings | null => {
  const settings = readMailSettings();
  if (!('problem' in settings)) return settings;
  if (!isReported) logAlarm(settings.problem);
  isReported = true;
  return null;
};
