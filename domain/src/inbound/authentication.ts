import { headerValues, type ParsedEmail } from './parsed-email';
import { domainOf } from './sender';

/** Whether the sender of an email is proven. */
export const authenticationResults = ['pass', 'fail', 'none'] as const;

/** One of {@link authenticationResults}. */
export type AuthenticationResult = (typeof authenticationResults)[number];

/** The Authentication-Results field to trust. */
export interface TrustedResults {
  /** The authserv-id of the own gateway or provider, lower case. */
  readonly authservId: string;
  /** Position among the Authentication-Results fields, 0 for the topmost. */
  readonly position: number;
}

interface MethodResult {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** Maximum length of an examined field, in characters. */
const MAX_FIELD = 10_000;

/**
 * Decides by the trusted Authentication-Results field whether the domain of the sender is proven
 * (RFC 8601): `pass` for DMARC, or for DKIM or SPF of exactly this domain. `fail` for a failed DMARC
 * check, or for a failed method without a passed one; otherwise `none`. Other fields, which a sender
 * can write, are ignored.
 * @param address the canonical address of the sender
 */
export const authenticationOf = (
  email: Pick<ParsedEmail, 'headers'>,
  address: string,
  { authservId, position }: TrustedResults,
): AuthenticationResult => {
  const field = headerValues(email, 'authentication-results')[position];
  if (field === undefined || field.length > MAX_FIELD) return 'none';
  const [server = '', ...statements] = splitStatements(field);
  const [name = ''] = server.trim().toLowerCase().split(/\s+/u);
  if (name !== authservId) return 'none';
  const methods = statements.flatMap((statement) => parseStatement(statement) ?? []);
  return decide(methods, domainOf(address));
};

function decide(methods: readonly MethodResult[], domain: string): AuthenticationResult {
  const dmarc = methods.filter(({ method }) => method === 'dmarc');
  if (dmarc.some(({ result }) => isFailure(result))) return 'fail';
  const passes = methods.some((one) => one.result === 'pass' && provenDomain(one) === domain);
  if (passes) return 'pass';
  return methods.some(({ result }) => isFailure(result)) ? 'fail' : 'none';
}

const isFailure = (result: string): boolean => ['fail', 'hardfail', 'policy'].includes(result);

/** Returns the domain that a passed method proves; null for other methods. */
function provenDomain({ method, properties }: MethodResult): string | null {
  if (method === 'dmarc') return properties.get('header.from') ?? null;
  if (method === 'dkim') return properties.get('header.d') ?? null;
  const mailFrom = method === 'spf' ? properties.get('smtp.mailfrom') : undefined;
  return mailFrom === undefined ? null : domainOf(mailFrom);
}

/** Parses `method=result property=value ...`; null for anything else. */
function parseStatement(statement: string): MethodResult | null {
  const [first, ...others] = statement.trim().toLowerCase().split(/\s+/u).map(pairOf);
  if (!first) return null;
  const [method] = first[0].split('/', 1);
  const properties = new Map(others.filter((pair) => pair !== null));
  return { method: method ?? '', result: first[1], properties };
}

function pairOf(word: string): readonly [string, string] | null {
  const at = word.indexOf('=');
  return at <= 0 ? null : [word.slice(0, at), word.slice(at + 1)];
}

/** An escaped character, a quoted string, a delimiter, or other text (RFC 5322, 3.2). */
const TOKEN = /\\.?|"(?:\\.|[^"\\])*"?|[();]|[^"();\\]+/gsu;

/**
 * Splits a field at semicolons and removes comments, so that text in comments and quoted strings is
 * no statement. Of a quoted string the characters of a domain are kept.
 */
function splitStatements(field: string): readonly string[] {
  const statements: string[] = [];
  let current = '';
  let depth = 0;
  for (const [token] of field.matchAll(TOKEN)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && token === ';') {
      statements.push(current);
      current = '';
    } else if (depth === 0) current += token.startsWith('"') ? bareText(token) : token;
  }
  return [...statements, current];
}

const bareText = (quoted: string): string => quoted.replace(/[^\w.@-]/gu, '');
