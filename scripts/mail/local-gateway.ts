import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { rootDir } from '../setup/paths';
import { projectId, region } from '../stack/env';
import { host, type StackPorts } from '../stack/ports';
import { startGateway, type Envelope, type Gateway, type GatewayOptions } from './gateway';
import { mailauthResults } from './mail-authentication';

/** Domain of the local stack, reserved for tests (RFC 2606). */
export const localMailDomain = 'reglament.test';

/** Name of the gateway in the results that it adds. */
export const localAuthservId = 'gateway.localhost';

/** Starts the gateway of the local stack, which posts to the emulated function. */
export async function startLocalGateway(ports: StackPorts): Promise<Gateway> {
  return startGateway({
    ...localTarget(ports),
    port: ports.smtpGateway,
    domains: [localMailDomain],
    authservId: localAuthservId,
    authenticate: (envelope, raw) => localResults(envelope) ?? mailauthResults(envelope, raw),
  });
}

/** Address and secret of the emulated function that takes email. */
export function localTarget(ports: StackPorts): Pick<GatewayOptions, 'url' | 'secret'> {
  const secrets = parseEnv(readFileSync(join(rootDir, 'functions/.secret.local'), 'utf8'));
  return {
    url: `http://${host}:${ports.functions}/${projectId}/${region}/inboundMail`,
    secret: secrets['INBOUND_MAIL_SECRET'] ?? '',
  };
}

/**
 * Takes the SMTP sender as proven if it comes from this machine and its domain is reserved for
 * tests, which nobody can own; null for any other. The functions trust this gateway in the emulators
 * only.
 */
export function localResults({ mailFrom, remoteAddress }: Envelope): string | null {
  const isLocal = remoteAddress === host && /^[^@\s;()"]+@[a-z0-9.-]+\.test$/iu.test(mailFrom);
  return isLocal ? `spf=pass smtp.mailfrom=${mailFrom.toLowerCase()}` : null;
}
