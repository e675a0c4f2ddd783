import { UserError } from '../setup/progress';
import type { GatewayOptions } from './gateway';

/** Settings of `npm run mail:gateway`; the rest of its options is fixed. */
export type GatewaySettings = Pick<
  GatewayOptions,
  'port' | 'url' | 'secret' | 'domains' | 'authservId'
>;

const DEFAULT_PORT = 2_525;

const HOST_NAME = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;

/** As many bytes as the hash of the signature has (RFC 2104, 3). */
const MIN_SECRET_BYTES = 32;

/**
 * Reads the settings from the environment: `INBOUND_MAIL_URL` and `INBOUND_MAIL_SECRET` of the
 * function, `MAIL_DOMAIN` (several by commas), `MAIL_AUTHSERV_ID`, `MAIL_GATEWAY_PORT`.
 * @throws UserError that names the variable, and never its value
 */
export function gatewaySettings(env: NodeJS.ProcessEnv): GatewaySettings {
  const read = (name: string, isValid: (text: string) => boolean, what: string): string => {
    const text = (env[name] ?? '').trim();
    if (isValid(text)) return text;
    throw new UserError(`${name} has to be ${what}: see docs/email-incoming.md.`);
  };
  const isSecureUrl = (text: string) => URL.canParse(text) && new URL(text).protocol === 'https:';
  const domainsOf = (text: string) => text.split(',').map((domain) => domain.trim().toLowerCase());
  const isPort = (text: string) =>
    text === '' || (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536);
  return {
    url: read('INBOUND_MAIL_URL', isSecureUrl, 'the https address of the function inboundMail'),
    secret: read(
      'INBOUND_MAIL_SECRET',
      (text) => Buffer.byteLength(text) >= MIN_SECRET_BYTES,
      `the secret of the function, ${MIN_SECRET_BYTES} bytes or more`,
    ),
    domains: domainsOf(
      read(
        'MAIL_DOMAIN',
        (text) => domainsOf(text).every((domain) => HOST_NAME.test(domain)),
        'the domain that email is taken for',
      ),
    ),
    authservId: read(
      'MAIL_AUTHSERV_ID',
      (text) => HOST_NAME.test(text),
      'the name of this gateway in lower case, as in the settings of the functions',
    ),
    port: Number(read('MAIL_GATEWAY_PORT', isPort, 'a port number')) || DEFAULT_PORT,
  };
}
