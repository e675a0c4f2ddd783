// @vitest-environment jsdom
import type { CommandAnswer } from '@reglament/domain';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CommandQueue } from '../../data/command-queue/command-queue';
import type { PendingCommand } from '../../data/command-queue/pending-command';
import { CommandError } from '../../data/firebase/command-error';
import { startTexts } from '../../i18n/testing/start-texts';
import { SubmitPage } from './submit-page';

const mocks = vi.hoisted(() => ({ session: 'signed-in', commandQueue: null as unknown }));

vi.mock('../../data/session', () => ({ useSession: () => ({ state: mocks.session }) }));
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
let isOnline = true;

const resetCommandQueue = () => {
  mocks.commandQueue = new CommandQueue({
    deliver,
    save: () => undefined,
    isOnline: () => isOnline,
    now: () => 0,
    later: () => () => undefined,
  });
};

const Where = () => {
  const { pathname, search } = useLocation();
  return <p data-testid="where">{pathname + search}</p>;
};

const open = () =>
  render(
    <MemoryRouter>
      <SubmitPage />
      <Where />
    </MemoryRouter>,
  );

const where = () => screen.getByTestId('where').textContent;
const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

const fillIn = () => {
  fireEvent.click(screen.getByRole('radio', { name: 'Я участник мероприятия' }));
  type(/Коротко о чём/u, 'Не открывается каталог');
  type(/Что случилось/u, 'Открываю каталог, страница пустая.');
};

beforeAll(async () => Promise.all([startTexts('ru'), import('./duplicate-cards-fields')]));
beforeEach(() => {
  localStorage.clear();
  isOnline = true;
  mocks.session = 'signed-in';
  deliver.mockReset().mockResolvedValue({ number: 'K7Q2M4X', revision: 1 });
  resetCommandQueue();
});

test('restores the draft after a reload', () => {
  const { unmount } = open();
  fillIn();
  press(/Добавить номер/u);
  type(/Номер/u, '№ 12 345');
  unmount();
  open();
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
  expect(field(/Номер/u).value).toBe('12345');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /участник/u }).checked).toBe(true);
});

test('shares the draft between tabs', () => {
  const other = open();
  fillIn();
  other.unmount();
  const stored = { ...localStorage };
  localStorage.clear();
  open();
  expect(field(/Коротко о чём/u).value).toBe('');
  Object.entries(stored).forEach(([key, value]) => localStorage.setItem(key, String(value)));
  fireEvent(globalThis.window, new StorageEvent('storage'));
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
});

test('shows errors at the fields and in a summary that links to them', () => {
  open();
  expect(screen.queryByRole('alert', { name: /Исправьте/u })).toBeNull();
  press(/Отправить обращение/u);
  const summary = screen.getByRole('alert', { name: 'Исправьте 3 поля' });
  expect(document.activeElement).toBe(summary);
  const subject = field(/Коротко о чём/u);
  expect(subject.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById('subject-error')?.textContent).toBe(
    'Напишите коротко, о чём обращение.',
  );
  expect(subject.getAttribute('aria-describedby')).toContain('subject-error');
  fireEvent.click(screen.getByRole('link', { name: 'Напишите коротко, о чём обращение.' }));
  expect(document.activeElement).toBe(subject);
  expect(deliver).not.toHaveBeenCalled();
});

test('clears an error as soon as it is fixed', () => {
  open();
  press(/Отправить обращение/u);
  type(/Коротко о чём/u, 'Не открывается каталог');
  expect(screen.getByRole('alert', { name: 'Исправьте 2 поля' })).toBeTruthy();
  expect(field(/Коротко о чём/u).getAttribute('aria-invalid')).toBeNull();
});

test('shows the remaining characters only near the limit', () => {
  open();
  type(/Коротко о чём/u, 'я'.repeat(150));
  expect(screen.queryByText(/Осталось/u)).toBeNull();
  type(/Коротко о чём/u, 'я'.repeat(199));
  expect(screen.getByText('Остался 1 знак')).toBeTruthy();
  type(/Коротко о чём/u, 'я'.repeat(203));
  expect(screen.getByText('На 3 знака длиннее, чем можно')).toBeTruthy();
});

test('sends, opens the ticket page and clears the form', async () => {
  const { unmount } = open();
  fillIn();
  press(/Отправить обращение/u);
  await waitFor(() => expect(where()).toBe('/requests/K7Q2M4X'));
  unmount();
  open();
  expect(field(/Коротко о чём/u).value).toBe('');
  expect(deliver).toHaveBeenCalledTimes(1);
});

test('ignores a second press while sending', async () => {
  let answer: (answer: CommandAnswer) => void = () => undefined;
  deliver.mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  open();
  fillIn();
  press(/Отправить обращение/u);
  press(/Отправляем/u);
  answer({ number: 'K7Q2M4X', revision: 1 });
  await waitFor(() => expect(where()).toBe('/requests/K7Q2M4X'));
  expect(deliver).toHaveBeenCalledTimes(1);
});

test('asks a signed-out user to sign in and sends once afterwards', async () => {
  mocks.session = 'signed-out';
  const { unmount } = open();
  fillIn();
  press(/Войти и отправить/u);
  expect(where()).toBe('/sign-in?to=%2F');
  expect(deliver).not.toHaveBeenCalled();
  unmount();
  mocks.session = 'signed-in';
  open();
  await waitFor(() => expect(where()).toBe('/requests/K7Q2M4X'));
  expect(deliver.mock.calls[0]?.[0].input).toMatchObject({ subject: 'Не открывается каталог' });
  expect(deliver).toHaveBeenCalledTimes(1);
});

test.each([
  ['signed-in', 1, '/'],
  ['signed-out', 0, '/sign-in?to=%2F'],
])('waits for the session before sending: %s', (becomes, sent, address) => {
  mocks.session = 'loading';
  open();
  fillIn();
  press(/Отправить обращение/u);
  expect([deliver.mock.calls.length, where()]).toEqual([0, '/']);
  mocks.session = becomes;
  type(/Что случилось/u, 'Открываю каталог, страница опять пустая.');
  expect([deliver.mock.calls.length, where()]).toEqual([sent, address]);
});

test('sends nothing if the user returned without signing in first', () => {
  mocks.session = 'signed-out';
  const first = open();
  fillIn();
  press(/Войти и отправить/u);
  first.unmount();
  open().unmount();
  mocks.session = 'signed-in';
  open();
  expect(deliver).not.toHaveBeenCalled();
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
});

test('explains a rejection and keeps the text', async () => {
  deliver.mockRejectedValue(new CommandError({ code: 'rate-limited' }));
  open();
  fillIn();
  press(/Отправить обращение/u);
  expect(await screen.findByText(/Слишком много действий подряд/u)).toBeTruthy();
  expect(field(/Что случилось/u).value).toBe('Открываю каталог, страница пустая.');
});

test('shows a server-side issue at its field', async () => {
  const issues = [{ path: 'sourceUrl', code: 'wrong-format' } as const];
  deliver.mockRejectedValue(new CommandError({ code: 'invalid-input', issues }));
  open();
  fillIn();
  press(/Отправить обращение/u);
  await waitFor(() => expect(document.getElementById('sourceUrl-error')).not.toBeNull());
});

test('queues the request while offline and allows editing it', () => {
  isOnline = false;
  open();
  fillIn();
  press(/Отправить обращение/u);
  expect(screen.getByRole('heading', { name: 'Обращение сохранено и ждёт связи' })).toBeTruthy();
  press(/Вернуться к тексту/u);
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
});

test('does not allow editing a request that may have been delivered', async () => {
  deliver.mockRejectedValue(new CommandError({ code: 'unavailable' }));
  open();
  fillIn();
  press(/Отправить обращение/u);
  await screen.findByRole('button', { name: 'Отправить сейчас' });
  expect(screen.queryByRole('button', { name: /Вернуться к тексту/u })).toBeNull();
});

test('restores a cleared form', () => {
  open();
  fillIn();
  press(/Очистить форму/u);
  expect(field(/Коротко о чём/u).value).toBe('');
  press(/Вернуть/u);
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
});

test('refers club matters to the club and allows returning for a site error', async () => {
  open();
  fillIn();
  fireEvent.click(screen.getByRole('radio', { name: /Вопрос к клубу/u }));
  expect(await screen.findByText('Это решает клуб')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Отправить/u })).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  press(/Это ошибка сайта/u);
  expect(screen.getByText(/Выберите, с чем связана ошибка/u)).toBeTruthy();
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
  fireEvent.click(screen.getByRole('radio', { name: 'Я участник мероприятия' }));
  expect(screen.queryByText(/Выберите, с чем связана ошибка/u)).toBeNull();
  press(/Отправить обращение/u);
  expect(deliver.mock.calls[0]?.[0].input).toMatchObject({ category: 'participant' });
});

test('shows a separate form for duplicate cards', async () => {
  open();
  fireEvent.click(screen.getByRole('radio', { name: /объединить карточки/u }));
  type(/Коротко о чём/u, 'Две карточки Ареса');
  await screen.findByRole('textbox', { name: /Почему/u });
  type(/Почему это одно животное/u, 'Одна заведена латиницей.');
  type(/Карточка, которая останется/u, '№ 48213');
  press(/Отправить обращение/u);
  expect(screen.getByRole('alert', { name: 'Исправьте 1 поле' })).toBeTruthy();
  type(/Карточка 2/u, '51077');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Чип или клеймо' }));
  press(/Отправить обращение/u);
  await waitFor(() => expect(deliver).toHaveBeenCalledTimes(1));
  expect(deliver.mock.calls[0]?.[0].input).toMatchObject({
    category: 'merge-cards',
    objects: [
      { kind: 'animal', id: '48213' },
      { kind: 'animal', id: '51077' },
    ],
    signs: ['chip'],
  });
});

test('sends browser data only with consent and shows it first', async () => {
  open();
  fillIn();
  expect(screen.queryByText(/Отправим только это/u)).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: /сведения о браузере/u }));
  expect(screen.getByText(/Отправим только это/u).textContent).toContain(navigator.userAgent);
  press(/Отправить обращение/u);
  await waitFor(() => expect(deliver).toHaveBeenCalledTimes(1));
  const { innerWidth, innerHeight } = globalThis;
  expect(deliver.mock.calls[0]?.[0].input).toMatchObject({
    environment: { viewport: `${innerWidth}×${innerHeight}` },
  });
});
