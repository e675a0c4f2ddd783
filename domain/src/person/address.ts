import { isEmail } from './email';

/** Characters that IDNA maps to nothing, such as soft hyphens and zero-width spaces. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/** A host name of which only letters, marks and digits outside ASCII are left to IDNA. */
const HOST = /^[\p{L}\p{M}\p{N}.-]+$/u;

const ASCII = /^[\u0000-\u007F]*$/u;

/**
 * Returns an email address in the form by which people are found: ASCII lower case, the domain in
 * punycode. Null for text that is not an address. Folds nothing else: look-alikes, compatibility
 * characters, dots and `+tags` stay distinct, so that nobody is taken for another person (clause
 * 2.5).
 *
 * @example canonicalAddress('Olga@Почта.рф') // 'olga@xn--80a1acny.xn--p1ai'
 */
export const canonicalAddress = (text: string): string | null => {
  const [local = '', domain, ...others] = text.split('@');
  if (domain === undefined || others.length > 0) return null;
  const host = ASCII.test(domain) ? domain : punycodeOf(domain);
  const address = host === null ? '' : `${local}@${host}`;
  return isEmail(address) ? address.toLowerCase() : null;
};

/** Converts an internationalised domain; null if IDNA would change more than its case. */
function punycodeOf(domain: string): string | null {
  const isExact = domain.normalize('NFKC') === domain && !IGNORABLE.test(domain);
  const url = `http://${domain}`;
  if (!isExact || !HOST.test(domain) || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  const labels = hostname.split('.');
  const isMapped = domain.split('.').every((label, at) => {
    const mapped = labels[at] ?? '';
    return ASCII.test(label) ? mapped === label.toLowerCase() : mapped.startsWith('xn--');
  });
  return isMapped && labels.length === domain.split('.').length ? hostname : null;
}
