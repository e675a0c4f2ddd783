import {
  isEmail,
  normaliseLine,
  type Language,
  type MailConfig,
  type MailSite,
} from '@reglament/domain';
import { mailSiteOf } from '../inbound/mail-site';
import { MIN_SECRET_BYTES } from '../inbound/signature';
import { logAlarm } from '../runtime/log';

/** Settings of outgoing email. */
export interface MailSettings {
  /** SMTP server with credentials: `smtps://user:password@host`. */
  readonly smtpUrl: string;
  readonly from: string;
  /** Display name of the sender by the language of the email. */
  readonly fromName: Readonly<Record<Language, string>>;
  /** Address that receives replies; null if the service does not receive email. */
  readonly replyTo: string | null;
  /** Names of keyed reply addresses; null without a reply domain. */
  readonly site: MailSite | null;
  /** Secret of reply addresses and unsubscribe links; null if there is none. */
  readonly secret: string | null;
  readonly templates: MailConfig['templates'];
  /** Version of `config/mail`. */
  readonly version: string;
}

const settingOf = (env: NodeJS.ProcessEnv, name: string): string | null => {
  const value = normaliseLine(env[name] ?? '');
  return value === '' ? null : value;
};

/**
 * Reads the settings of outgoing email from `config/mail`, the secrets and `functions/.env`; what
 * `config/mail` names takes precedence. Emulated functions use `LOCAL_SMTP_URL` only, so that they
 * never send to real people by accident.
 * @returns the settings, or the reason why nothing can be sent
 */
export const readMailSettings = (
  config: MailConfig,
  env: NodeJS.ProcessEnv = process.env,
): MailSettings | { readonly problem: string } => {
  const isLocal = env['FUNCTIONS_EMULATOR'] === 'true';
  const smtpUrl = settingOf(env, isLocal ? 'LOCAL_SMTP_URL' : 'SMTP_URL');
  const from = config.sender.address ?? settingOf(env, 'MAIL_FROM');
  const replyTo = settingOf(env, 'MAIL_REPLY_TO');
  if (smtpUrl === null || smtpUrl === 'off')
    return { problem: 'SMTP_URL is not set: emails stay queued' };
  if (!/^smtps?:\/\/\S/u.test(smtpUrl) || !URL.canParse(smtpUrl))
    return { problem: 'SMTP_URL is no smtp or smtps address: emails stay queued' };
  if (from === null || !isEmail(from))
    return { problem: 'neither config/mail nor MAIL_FROM has a sender: emails stay queued' };
  if (replyTo !== null && !isEmail(replyTo))
    return { problem: 'MAIL_REPLY_TO is no email address: emails stay queued' };
  const { sender, templates, version } = config;
  const names = { fromName: sender.name, site: siteOf(config, env), secret: secretOf(env) };
  return { smtpUrl, from, replyTo, templates, version, ...names };
};

/** Unlike incoming email, outgoing email has no reply addresses unless a domain is configured. */
function siteOf({ replyDomain }: MailConfig, env: NodeJS.ProcessEnv): MailSite | null {
  const domain = replyDomain ?? settingOf(env, 'MAIL_DOMAIN');
  return domain === null ? null : mailSiteOf(domain, env);
}

/** A short secret, such as `off`, could be guessed and is not used. */
function secretOf(env: NodeJS.ProcessEnv): string | null {
  const secret = env['INBOUND_MAIL_SECRET'] ?? '';
  return Buffer.byteLength(secret) < MIN_SECRET_BYTES ? null : secret;
}

let isReported = false;

/** Returns the settings of this process; null when unusable, which is logged once. */
export const mailSettings = (config: MailConfig): MailSettings | null => {
  const settings = readMailSettings(config);
  if (!('problem' in settings)) return settings;
  if (!isReported) logAlarm(settings.problem);
  isReported = true;
  return null;
};
