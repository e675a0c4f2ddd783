import { describe, expect, it } from 'vitest';
import { upgradePerson } from '../stored/people';
import {
  accountProfile,
  applyProfile,
  profileChangeSchema,
  type Profile,
  type ProfileChange,
} from './profile';
import { emptyPersonRecord } from './record';

const change = (raw: object): ProfileChange => profileChangeSchema.parse({ name: 'Вера', ...raw });

const host = (at: number) => ({ proof: 'host', at }) as const;

const vera = applyProfile(
  emptyPersonRecord,
  change({
    email: 'Vera@X.test',
    login: 'vera',
    phone: '8 916 123-45-67',
    skype: 'vera.shows',
    addresses: [{ address: 'club@Почта.рф', source: 'club' }],
    memberships: [{ kind: 'club', id: '7', title: 'Клуб' }],
  }),
  host(100),
);

describe('a profile', () => {
  it('is stored with canonical addresses and number', () => {
    expect(vera).toEqual({
      name: 'Вера',
      email: 'vera@x.test',
      login: 'vera',
      phone: { number: '+79161234567', typed: '8 916 123-45-67' },
      skype: 'vera.shows',
      addresses: [
        { address: 'vera@x.test', source: 'profile', proof: 'host', at: 100 },
        { address: 'club@xn--80a1acny.xn--p1ai', source: 'club', proof: 'host', at: 100 },
      ],
      memberships: [{ kind: 'club', id: '7', title: 'Клуб' }],
    });
    expect(upgradePerson({ ...emptyPersonRecord, ...vera })).toMatchObject({
      ok: true,
      value: vera,
    });
  });

  it('stays as it is when facts are absent or repeated', () => {
    expect(applyProfile(vera, change({}), host(200))).toEqual(vera);
    const repeated = change({
      email: 'vera@x.test',
      addresses: [{ address: 'CLUB@xn--80a1acny.xn--p1ai', source: 'club' }],
    });
    expect(applyProfile(vera, repeated, host(200))).toEqual(vera);
  });

  it('loses what is null, and addresses that are no longer given', () => {
    const changed = applyProfile(
      vera,
      change({ email: null, phone: null, login: null, addresses: [] }),
      host(200),
    );
    expect(changed).toMatchObject({ email: '', phone: null, login: null, addresses: [] });
    expect(changed.skype).toBe('vera.shows');
  });

  it('keeps addresses of another proof', () => {
    const own = { address: 'own@x.test', source: 'profile', proof: 'link', at: 5 } as const;
    const before = { ...vera, addresses: [own, ...vera.addresses] };
    expect(applyProfile(before, change({ addresses: [] }), host(200)).addresses).toEqual([own]);
  });

  it('replaces the address of the profile alone when only the email changes', () => {
    const changed = applyProfile(vera, change({ email: 'new@x.test' }), host(200));
    expect(changed.addresses.map(({ address, at }) => [address, at])).toEqual([
      ['club@xn--80a1acny.xn--p1ai', 100],
      ['new@x.test', 200],
    ]);
  });

  it.each([
    ['an address', { addresses: [{ address: 'x', source: 'club' }] }],
    ['a proof', { addresses: [{ address: 'x@x.test', source: 'club', proof: 'administrator' }] }],
    ['a phone number', { phone: '112' }],
    ['a Skype name', { skype: 'вера' }],
    ['an email address', { email: 'Vera <vera@x.test>' }],
    ['a membership', { memberships: [{ kind: 'staff', id: '1' }] }],
    [
      'too many addresses',
      { addresses: Array.from({ length: 21 }, () => ({ address: 'x@x.test', source: 'club' })) },
    ],
  ])('is refused for %s that is not one', (_what, raw) => {
    expect(profileChangeSchema.safeParse({ name: 'Вера', ...raw }).success).toBe(false);
  });

  it('reads as empty from a record of before and from a malformed one', () => {
    const empty = { login: null, phone: null, skype: null, addresses: [], memberships: [] };
    expect(upgradePerson({ name: 'Ольга', email: 'olga@x.test' })).toMatchObject({
      ok: true,
      value: { ...empty, name: 'Ольга', email: 'olga@x.test' },
    });
    const malformed = { login: 7, phone: '+7', skype: [], addresses: 'x', memberships: {} };
    expect(upgradePerson(malformed)).toMatchObject({ ok: true, value: empty });
  });
});

describe('the profile of an account', () => {
  const empty: Profile = {
    name: '',
    email: '',
    login: null,
    phone: null,
    skype: null,
    addresses: [],
    memberships: [],
  };
  const register = (before: Profile, address: string, name = '') =>
    applyProfile(before, accountProfile(before, { address, name }), { proof: 'link', at: 100 });

  it('has the verified address, and the name of the account or of the address', () => {
    const profile = register(empty, 'olga@x.test');
    expect(profile).toMatchObject({ name: 'olga', email: 'olga@x.test' });
    expect(profile.addresses).toEqual([
      { address: 'olga@x.test', source: 'profile', proof: 'link', at: 100 },
    ]);
    expect(register(empty, 'olga@x.test', 'Ольга').name).toBe('Ольга');
    expect(register(profile, 'olga@x.test')).toEqual(profile);
  });

  it('follows a change of the address, but keeps what others vouched for', () => {
    const moved = register(register(empty, 'old@x.test'), 'new@x.test');
    expect(moved).toMatchObject({ email: 'new@x.test', addresses: [{ address: 'new@x.test' }] });
    const known = { address: 'c@x.test', source: 'club', proof: 'administrator', at: 5 } as const;
    const entered = { ...empty, name: 'Ольга', email: 'c@x.test', addresses: [known] };
    expect(register(entered, 'olga@x.test', 'olga')).toMatchObject({
      name: 'Ольга',
      email: 'c@x.test',
      addresses: [known, { address: 'olga@x.test' }],
    });
  });
});
