import type { Language } from '@reglament/domain';

/** Texts of the local emulator only, therefore not in the translation files. */
interface LocalMessages {
  readonly title: string;
  readonly text: string;
  readonly roles: Readonly<Record<'admin' | 'agent' | 'requester', string>>;
  readonly emailHint: string;
  readonly open: string;
}

const ru: LocalMessages = {
  title: 'Учебные записи',
  text: 'Есть только на локальном стенде. Пароль у всех reglament.',
  roles: { admin: 'администратор', agent: 'сотрудник', requester: 'пользователь' },
  emailHint: 'Локальный стенд писем не отправляет. Ссылка из этого письма:',
  open: 'Войти по ссылке',
};

const en: LocalMessages = {
  title: 'Practice accounts',
  text: 'They exist on the local stack only. The password of each is reglament.',
  roles: { admin: 'administrator', agent: 'agent', requester: 'requester' },
  emailHint: 'The local stack sends no letters. The link from this one:',
  open: 'Sign in by the link',
};

export const localMessages: Readonly<Record<Language, LocalMessages>> = { ru, en };
