import * as z from 'zod/mini';
import { instantSchema, lineSchema } from '../fields';
import { limits } from '../limits';
import { canonicalAddress } from './address';
import { emailSchema } from './email';
import { skypeNameSchema, toPhone, typedPhoneSchema, type Phone } from './phone';

/** Where an address comes from: the person's profile, or what the person belongs to. */
export const addressSources = ['profile', 'club', 'kennel', 'group'] as const;

/** How it is known that an address belongs to the person. */
export const addressProofs = ['host', 'link', 'administrator'] as const;

/** One of {@link addressProofs}. */
export type AddressProof = (typeof addressProofs)[number];

/** A registered address in canonical form (clause 2.5), and since when it is registered. */
export const personAddressSchema = z.object({
  address: emailSchema,
  source: z.enum(addressSources),
  proof: z.enum(addressProofs),
  at: instantSchema,
});

/** A registered address of a person. */
export type PersonAddress = z.infer<typeof personAddressSchema>;

/** What a person belongs to on the host's site. */
export const membershipSchema = z.object({
  kind: z.enum(['club', 'kennel', 'group']),
  id: lineSchema({ min: 1, max: limits.objectId.max }),
  title: z.optional(lineSchema({ min: 1, max: limits.name.max })),
});

/** A membership of a person. */
export type Membership = z.infer<typeof membershipSchema>;

/** The name by which a person signs in on the host's site. */
export const loginSchema = lineSchema({ min: 1, max: limits.login.max });

/** An address in any spelling, read in canonical form. */
export const addressInputSchema = z.pipe(
  z.string().check(z.maxLength(limits.email.max)),
  z.transform((text, context) => {
    const address = canonicalAddress(text);
    if (address !== null) return address;
    context.issues.push({ code: 'custom', message: 'an email address', input: text });
    return z.NEVER;
  }),
);

/** Facts of a person that a host vouches for, besides name and email address. */
export const profileFields = {
  login: z.optional(z.nullable(loginSchema)),
  phone: z.optional(z.nullable(typedPhoneSchema)),
  skype: z.optional(z.nullable(skypeNameSchema)),
  addresses: z.optional(
    z
      .array(z.strictObject({ address: addressInputSchema, source: z.enum(addressSources) }))
      .check(z.maxLength(limits.addresses.max)),
  ),
  memberships: z.optional(
    z.array(z.strictObject(membershipSchema.shape)).check(z.maxLength(limits.memberships.max)),
  ),
};

/** The name and the email address of a person of a directory. */
export const nameAndEmailFields = {
  name: lineSchema({ min: 1, max: limits.name.max }),
  email: z.optional(z.nullable(addressInputSchema)),
};

/** A change of a profile as a host states it. */
export const profileChangeSchema = z.object({ ...nameAndEmailFields, ...profileFields });

/** A change of a profile: an absent field stays as it is, null removes it. */
export type ProfileChange = z.infer<typeof profileChangeSchema>;

/** Directory fields of a stored person. */
export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly login: string | null;
  readonly phone: Phone | null;
  readonly skype: string | null;
  readonly addresses: PersonAddress[];
  readonly memberships: Membership[];
}

/** Who vouches for a change, and when. */
interface Voucher {
  readonly proof: AddressProof;
  /** Epoch milliseconds. */
  readonly at: number;
}

const given = <Value>(value: Value | undefined, before: Value): Value =>
  value === undefined ? before : value;

/**
 * Applies a change to a profile. Given addresses replace those of the same proof; the email address
 * is one of the profile. An address that stays keeps its time, so that a repeat changes nothing.
 */
export const applyProfile = (before: Profile, change: ProfileChange, by: Voucher): Profile => ({
  name: change.name,
  email: given(change.email === null ? '' : change.email, before.email),
  login: given(change.login, before.login),
  phone:
    typeof change.phone === 'string' ? toPhone(change.phone) : given(change.phone, before.phone),
  skype: given(change.skype, before.skype),
  addresses: addressesAfter(before, change, by),
  memberships: given(change.memberships, before.memberships),
});

function addressesAfter(
  { addresses: before }: Profile,
  { email, addresses }: ProfileChange,
  { proof, at }: Voucher,
): PersonAddress[] {
  const isReplaced = ({ source, proof: of }: PersonAddress): boolean => {
    if (of !== proof) return false;
    return addresses !== undefined || (email !== undefined && source === 'profile');
  };
  const vouched = [
    ...(email ? [{ address: email, source: 'profile' as const }] : []),
    ...(addresses ?? []),
  ];
  const kept = before.filter((item) => !isReplaced(item));
  const added = vouched.map(({ address, source }) => {
    const known = before.find((item) => item.address === address && item.proof === proof);
    return known?.source === source ? known : { address, source, proof, at };
  });
  const byAddress = new Map<string, PersonAddress>();
  for (const item of [...kept, ...added]) {
    if (!byAddress.has(item.address)) byAddress.set(item.address, item);
  }
  return [...byAddress.values()].slice(0, limits.addresses.max);
}

/** The verified address of an account of the portal, and its name, which may be empty. */
interface VerifiedAccount {
  readonly address: string;
  readonly name: string;
}

/**
 * Returns the change that registers the address of an account by the proof `link` (clause 2.5). A
 * name and an address for emails that others vouched for stay.
 */
export const accountProfile = (
  before: Profile,
  { address, name }: VerifiedAccount,
): ProfileChange => {
  const isOwn = before.addresses.some(
    ({ address: known, proof }) => proof === 'link' && known === before.email,
  );
  return {
    name: (before.name || name || address.slice(0, address.indexOf('@'))).slice(0, limits.name.max),
    ...((before.email === '' || isOwn) && { email: address }),
    addresses: [{ address, source: 'profile' }],
  };
};

/** Returns the directory fields of a record. */
export const profileOf = ({
  name,
  email,
  login,
  phone,
  skype,
  addresses,
  memberships,
}: Profile): Profile => ({ name, email, login, phone, skype, addresses, memberships });
