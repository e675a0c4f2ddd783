import type { Actor } from '@reglament/domain';

/** Password of all seeded accounts, which exist on the emulators only. */
export const SEED_PASSWORD = 'reglament';

/** A seeded person; `staffRole` makes them an agent or administrator. */
export interface SeedPerson {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly staffRole: 'agent' | 'admin' | null;
}

const account = (uid: string, name: string, staffRole: SeedPerson['staffRole']): SeedPerson => ({
  uid,
  name,
  email: `${uid}@reglament.test`,
  staffRole,
});

/** Accounts that can sign in. */
export const accounts = [
  account('admin', 'Алексей Громов', 'admin'),
  account('anna', 'Анна Белова', 'agent'),
  account('boris', 'Борис Лебедев', 'agent'),
  account('olga', 'Ольга Смирнова', null),
  account('ivan', 'Иван Петров', null),
  account('maria', 'Мария Кузнецова', null),
] as const;

/** Requesters without an account, who fill the queue. */
const extras = [
  'Елена Воронцова',
  'Дмитрий Соколов',
  'Наталья Орлова',
  'Сергей Фомин',
  'Татьяна Зайцева',
  'Павел Никитин',
  'Ирина Ковалёва',
  'Андрей Быков',
  'Светлана Журавлёва',
  'Константин Рыжов',
].map((name, at) => account(`demo-${at + 1}`, name, null));

/** All requesters. */
export const requesters: readonly SeedPerson[] = [
  ...accounts.filter(({ staffRole }) => staffRole === null),
  ...extras,
];

/** All agents. */
export const agents: readonly SeedPerson[] = accounts.filter(
  ({ staffRole }) => staffRole === 'agent',
);

/** Converts a seeded person to the actor of a command. */
export const actorOf = ({ uid, name, email, staffRole }: SeedPerson): Actor => ({
  uid,
  name,
  email,
  emailVerified: true,
  role: staffRole ?? 'requester',
});
