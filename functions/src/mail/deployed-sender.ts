import type { Deps } from '../runtime/deps';
import { reportRules } from '../runtime/log';
import { database } from '../store/database';
import { readMailConfigInForce } from '../store/mail-config';
import { mailSettings } from './mail-settings';
import { createMailer, type Mailer } from './mailer';
import type { SenderDeps } from './send-email';

/** Secrets that the sending functions read from the environment. */
export const mailSecrets = ['SMTP_URL', 'INBOUND_MAIL_SECRET'];

let mailer: Promise<Mailer> | undefined;

/**
 * Returns the sender of this process, whose connections are reused; null when email is not set up.
 */
export const deployedSender = async (deps: Deps): Promise<SenderDeps | null> => {
  const config = await readMailConfigInForce(await database(), reportRules);
  const settings = mailSettings(config);
  if (settings === null) return null;
  mailer ??= createMailer(settings.smtpUrl);
  return { ...deps, mailer: await mailer, settings };
};
