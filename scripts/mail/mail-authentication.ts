import { Resolver } from 'node:dns/promises';
import type { AuthStatus, DKIMResult, DMARCResult, DNSResolver } from 'mailauth';
import * as z from 'zod/mini';
import type { Envelope } from './gateway';

const dns = new Resolver({ timeout: 3_000, tries: 2 });

const recordsSchema = z.custom<string[] | string[][]>(Array.isArray);

/** Looks records up in the DNS of this machine. */
const lookUp: DNSResolver = async (name, type) =>
  recordsSchema.parse(await dns.resolve(name, type));

/**
 * Checks SPF, DKIM and DMARC of a message and returns the results for an Authentication-Results
 * field. They consist of words and domains only: text of the sender in it could be read as a result
 * (T17). `none` if the message cannot be checked.
 */
export async function mailauthResults(
  { mailFrom, remoteAddress, helo }: Envelope,
  raw: Buffer,
  resolver: DNSResolver = lookUp,
): Promise<string> {
  const { authenticate } = await import('mailauth');
  const options = { ip: remoteAddress, helo, sender: mailFrom, resolver };
  try {
    const { dkim, spf, dmarc } = await authenticate(raw, {
      ...options,
      disableArc: true,
      disableBimi: true,
    });
    return [
      ...(mailFrom !== '' && spf ? [statement('spf', spf.status, spf.domain)] : []),
      ...dkim.results.map(dkimStatement),
      ...(dmarc ? [dmarcStatement(dmarc)] : []),
    ].join('; ');
  } catch {
    return 'none';
  }
}

/** A signature that does not cover the end of the body proves nothing about the message. */
const dkimStatement = ({ status, signingDomain }: DKIMResult): string =>
  statement('dkim', status.underSized ? { result: 'policy' } : status, signingDomain);

function dmarcStatement({ status, alignment }: DMARCResult): string {
  const isPartial = !alignment?.spf.result && Boolean(alignment?.dkim.underSized);
  // The library names the organisational domain in `from` and the domain of the sender in `d`.
  return statement('dmarc', isPartial ? { result: 'fail' } : status, status.header?.['d']);
}

/** Properties that say which domain a method is about (RFC 8601, 2.3). */
const PROPERTIES = { spf: 'smtp.mailfrom', dkim: 'header.d', dmarc: 'header.from' } as const;

const DOMAIN = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/iu;

function statement(
  method: keyof typeof PROPERTIES,
  { result }: Pick<AuthStatus, 'result'>,
  domain: unknown,
): string {
  const isDomain = typeof domain === 'string' && DOMAIN.test(domain);
  if (isDomain) return `${method}=${result} ${PROPERTIES[method]}=${domain.toLowerCase()}`;
  return `${method}=${result === 'pass' ? 'neutral' : result}`;
}
