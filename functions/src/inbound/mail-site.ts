import type { InboundSettings } from '@reglament/domain';
import { isEmulated, siteOrigin } from '../runtime/config';

/** The gateway of the local stack, which is trusted in the emulators only. */
const LOCAL_AUTHSERV_ID = 'gateway.localhost';

/**
 * Reads the settings: `MAIL_DOMAIN` and `MAIL_LOCAL_PART` of the address for requests, and
 * `MAIL_AUTHSERV_ID` with `MAIL_AUTH_POSITION` of the Authentication-Results field to trust. Without
 * an authserv-id no sender is proven and every email is quarantined.
 */
export const inboundSettings = (env: NodeJS.ProcessEnv = process.env): InboundSettings => {
  const host = new URL(siteOrigin(env)).hostname;
  const authservId = env['MAIL_AUTHSERV_ID'] ?? (isEmulated ? LOCAL_AUTHSERV_ID : '');
  return {
    site: {
      host,
      mailDomain: (env['MAIL_DOMAIN'] ?? host).toLowerCase(),
      localPart: (env['MAIL_LOCAL_PART'] ?? 'support').toLowerCase(),
    },
    trusted: {
      authservId: authservId.toLowerCase(),
      position: Number(env['MAIL_AUTH_POSITION'] ?? 0),
    },
  };
};
