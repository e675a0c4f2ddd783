import type { CommandInput } from '@reglament/domain';
import type { Plan } from './plan';

type DeclineInput = Omit<CommandInput<'decline'>, 'commandId' | 'number' | 'baseRevision'>;

/** Realistic declines: each reason with its required detail. */
const declines: readonly DeclineInput[] = [
  {
    reason: 'out-of-scope',
    text: 'Это решает клуб-организатор, служба поддержки портала на это не влияет.',
    referral: 'Секретарь клуба: телефон и почта на странице мероприятия, раздел «Контакты».',
  },
  {
    reason: 'unsupported-environment',
    text: 'В этой версии программы шаблоны портала не работают: нужна версия не ниже указанной в требованиях.',
    link: 'https://zooportal.pro/help/requirements',
  },
  {
    reason: 'insufficient-info',
    text: 'Без этих сведений мы не можем найти ошибку. Напишите то, о чём мы спросили, и работа продолжится.',
    question: 'Укажите номер мероприятия и день, когда это произошло.',
  },
  {
    reason: 'unconstructive',
    text: 'Мы трижды просили описать действия по шагам, ответа по существу не поступило.',
  },
];

/** Realistic deferrals. */
const deferrals: readonly DeclineInput[] = [
  {
    reason: 'needs-development',
    text: 'Ошибка подтвердилась. Исправление войдёт в ближайшее обновление, после него вернёмся к вам.',
  },
  {
    reason: 'not-reproducible',
    text: 'На таком же компьютере у нас всё работает. Понаблюдаем за журналами и вернёмся к вопросу.',
    question: 'Если повторится, запишите, пожалуйста, точное время и что было на экране.',
  },
];

const pick = (all: readonly DeclineInput[], at: number): DeclineInput => {
  const found = all[at % all.length];
  if (!found) throw new Error('nothing to pick from');
  return found;
};

/** Decline of a planned ticket. */
export const declineOf = ({ at }: Plan): DeclineInput => pick(declines, at);

/** Deferral of a planned ticket. */
export const deferralOf = ({ at }: Plan): DeclineInput => pick(deferrals, at);

/** Three weeks, which is longer than the age of the oldest deferred ticket. */
const DEFERRAL_MS = 21 * 24 * 3_600_000;

/** Local date until which a ticket is deferred. */
export const dayAfter = (receivedAt: number): string =>
  new Date(receivedAt + DEFERRAL_MS).toISOString().slice(0, 10);
