// @vitest-environment jsdom
import type { CommandAnswer, FieldIssue } from '@reglament/domain';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CommandQueue } from '../../data/command-queue/command-queue';
import type { PendingCommand } from '../../data/command-queue/pending-command';
import { CommandError } from '../../data/firebase/command-error';
import { startTexts } from '../../i18n/testing/start-texts';
import { SubmitPage } from './submit-page';

const mocks = vi.hoisted(() => ({ commandQueue: null as unknown }));

vi.mock('../../data/session', () => ({ useSession: () => ({ state: 'signed-in' }) }));
vi.mock('../../data/load-firestore', () => ({ warmUpFirestore: () => undefined }));
vi.mock('../../data/command-queue/use-command-queue', async () => {
  const { useSyncExternalStore } = await import('react');
  const commandQueue = () => mocks.commandQueue as CommandQueue;
  return {
    useCommandQueue: commandQueue,
    useCommandQueueEntries: () =>
      useSyncExternalStore(commandQueue().subscribe, commandQueue().entries),
  };
});

const deliver = vi.fn<(command: PendingCommand) => Promise<CommandAnswer>>();

const open = () =>
  render(
    <MemoryRouter>
      <SubmitPage />
    </MemoryRouter>,
  );

const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

const fillIn = () => {
  choose(/Я участник мероприятия/u);
  type(/Коротко о чём/u, 'Не открывается каталог');
  type(/Что случилось/u, 'Открываю каталог, страница пустая.');
};

const summary = () => screen.queryByRole('alert', { name: /Исправьте/u });
const listedErrors = () =>
  within(summary() ?? document.createElement('div'))
    .queryAllByRole('link')
    .map(({ textContent }) => textContent);

/** Checks that each summary link leads to a control described by the same message. */
const expectLinkedErrors = () => {
  const links = within(summary() ?? document.createElement('div')).queryAllByRole('link');
  expect(new Set(listedErrors()).size).toBe(links.length);
  for (const link of links) {
    const control = document.querySelector(link.getAttribute('href') ?? '');
    const described = control?.closest('fieldset[aria-describedby]') ?? control;
    const ids = (control?.getAttribute('aria-describedby') ?? '').split(' ');
    const group = (described?.getAttribute('aria-describedby') ?? '').split(' ');
    const texts = [...ids, ...group].map((id) => document.getElementById(id)?.textContent);
    expect(texts).toContain(link.textContent);
  }
};

beforeAll(async () => Promise.all([startTexts('ru'), import('./duplicate-cards-fields')]));
beforeEach(() => {
  localStorage.clear();
  deliver.mockReset().mockResolvedValue({ number: 'K7Q2M4X', revision: 1 });
  mocks.commandQueue = new CommandQueue({
    deliver,
    save: () => undefined,
    isOnline: () => true,
    now: () => 0,
    later: () => () => undefined,
  });
});

test('lists only fields of the chosen category', async () => {
  open();
  press(/Отправить обращение/u);
  expect(listedErrors()).toHaveLength(3);
  expectLinkedErrors();
  choose(/Вопрос к клубу/u);
  await screen.findByText('Это решает клуб');
  expect(summary()).toBeNull();
  choose(/объединить карточки/u);
  await screen.findByRole('textbox', { name: /Почему это одно животное/u });
  expect(listedErrors()).toEqual([
    'Напишите коротко, о чём обращение.',
    'Укажите номер карточки, которая останется.',
    'Карточка 2: укажите номер, нужны хотя бы две карточки.',
    'Напишите, почему это одно животное.',
  ]);
  expectLinkedErrors();
});

test('shows one error per card, with different messages', async () => {
  open();
  choose(/объединить карточки/u);
  await screen.findByRole('textbox', { name: /Почему/u });
  type(/Коротко о чём/u, 'Две карточки Ареса');
  type(/Почему это одно животное/u, 'Одна заведена латиницей.');
  type(/Карточка, которая останется/u, 'abc');
  type(/Карточка 2/u, 'abc');
  press(/Отправить обращение/u);
  expect(listedErrors()).toEqual([
    'Карточка, которая останется: номер состоит только из цифр.',
    'Карточка 2: номер состоит только из цифр.',
  ]);
  expectLinkedErrors();
});

test('shows an error for each object row', () => {
  open();
  fillIn();
  press(/Добавить номер/u);
  press(/Добавить ещё один/u);
  for (const input of screen.getAllByRole('textbox', { name: 'Номер' })) {
    fireEvent.change(input, { target: { value: 'abc' } });
  }
  press(/Отправить обращение/u);
  expect(listedErrors()).toHaveLength(2);
  expectLinkedErrors();
});

const rejectWith = async (issues: readonly FieldIssue[]) => {
  deliver.mockRejectedValue(new CommandError({ code: 'invalid-input', issues: [...issues] }));
  open();
  fillIn();
  press(/Отправить обращение/u);
  return screen.findByRole('alert', { name: /Исправьте/u });
};

test('shows a server error at its field until the field changes', async () => {
  await rejectWith([
    { path: 'text', code: 'not-allowed' },
    { path: 'steps', code: 'wrong-format' },
  ]);
  expectLinkedErrors();
  expect(listedErrors()).toHaveLength(2);
  type(/Что случилось/u, 'Открываю каталог, а он пуст.');
  expect(listedErrors()).toHaveLength(1);
  choose(/объединить карточки/u);
  await screen.findByRole('textbox', { name: /Почему/u });
  expect(document.body.textContent).not.toContain('Неверный формат');
});

test('reports a server error without a matching field as an internal error', async () => {
  deliver.mockRejectedValue(
    new CommandError({ code: 'invalid-input', issues: [{ path: 'odd', code: 'unknown-field' }] }),
  );
  open();
  fillIn();
  press(/Отправить обращение/u);
  expect(await screen.findByText(/Ошибка на нашей стороне/u)).toBeTruthy();
  expect(summary()).toBeNull();
});

test('clears the errors with the form', () => {
  open();
  type(/Коротко о чём/u, 'Не открывается каталог');
  press(/Отправить обращение/u);
  expect(listedErrors()).toHaveLength(2);
  press(/Очистить форму/u);
  expect(summary()).toBeNull();
});
