import type { InboundSettings, MailSite } from '@reglament/domain';
import { isEmulated, siteOrigin } from '../runtime/config';
import { reportRules } from '../runtime/log';
import { database } from '../store/database';
import { readMailConfigInForce } from '../store/mail-config';

/** The gateway of the local stack, which is trusted in the emulators only. */
const LOCAL_AUTHSERV_ID = 'gateway.localhost';

/** Returns the names of the service in emails, with this domain for incoming email. */
export const mailSiteOf = (mailDomain: string, env: NodeJS.ProcessEnv): MailSite => ({
  host: new URL(siteOrigin(env)).hostname,
  mailDomain: mailDomain.toLowerCase(),
  localPart: (env['MAIL_LOCAL_PART'] ?? 'support').toLowerCase(),
});

/** Returns the settings with the reply domain of `config/mail`, if it names one. */
export const withReplyDomain = async (settings: InboundSettings): Promise<InboundSettings> => {
  const { replyDomain } = await readMailConfigInForce(await database(), reportRules);
  if (replyDomain === null) return settings;
  return { ...settings, site: { ...settings.site, mailDomain: replyDomain } };
};

/**
 * Reads the settings: `MAIL_DOMAIN` and `MAIL_LOCAL_PART` of the address for requests, and
 * `MAIL_AUTHSERV_ID` with `MAIL_AUTH_POSITION` of the Authentication-Results field to trust. Without
 * an authserv-id no sender is proven and every email is quarantined.
 */
export const inboundSettings = (env: NodeJS.ProcessEnv = process.env): InboundSettings => {
  const domain = env['MAIL_DOMAIN'] ?? new URL(siteOrigin(env)).hostname;
  const authservId = env['MAIL_AUTHSERV_ID'] ?? (isEmulated ? LOCAL_AUTHSERV_ID : '');
  return {
    site: mailSiteOf(domain, env),
    trusted: {
      authservId: authservId.toLowerCase(),
      position: Number(env['MAIL_AUTH_POSITION'] ?? 0),
    },
  };
};
