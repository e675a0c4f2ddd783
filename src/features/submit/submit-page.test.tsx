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

const world = vi.hoisted(() => ({
  session: 'signed-in',
  commandQueue: null as unknown,
}));

vi.mock('../../data/session', () => ({ useSession: () => ({ state: world.session }) }));
vi.mock('../../data/load-firestore', () => ({ warmUpFirestore: () => undefined }));
vi.mock('../../data/command-queue/use-command-queue', async () => {
  const { useSyncExternalStore } = await import('react');
  const commandQueue = () => world.commandQueue as CommandQueue;
  return {
    useCommandQueue: commandQueue,
    useCommandQueueEntries: () =>
      useSyncExternalStore(commandQueue().subscribe, commandQueue().entries),
  };
});

const deliver = vi.fn<(command: PendingCommand) => Promise<CommandAnswer>>();
let isOnline = true;

const newVisit = () => {
  world.commandQueue = new CommandQueue({
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
  world.session = 'signed-in';
  deliver.mockReset().mockResolvedValue({ number: 'K7Q2M4X', revision: 1 });
  newVisit();
});

test('what was typed is there again after a reload', () => {
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

test('what was typed in one tab is in the others', () => {
  const other = open();
  fillIn();
  other.unmount();
  const kept = { ...localStorage };
  localStorage.clear();
  open();
  expect(field(/Коротко о чём/u).value).toBe('');
  Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, String(value)));
  fireEvent(globalThis.window, new StorageEvent('storage'));
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
});

test('says what is missing beside the fields and in a summary that leads to them', () => {
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

test('a fault goes as soon as it is put right', () => {
  open();
  press(/Отправить обращение/u);
  type(/Коротко о чём/u, 'Не открывается каталог');
  expect(screen.getByRole('alert', { name: 'Исправьте 2 поля' })).toBeTruthy();
  expect(field(/Коротко о чём/u).getAttribute('aria-invalid')).toBeNull();
});

test('tells how much room is left only near the bound', () => {
  open();
  type(/Коротко о чём/u, 'я'.repeat(150));
  expect(screen.queryByText(/Осталось/u)).toBeNull();
  type(/Коротко о чём/u, 'я'.repeat(199));
  expect(screen.getByText('Остался 1 знак')).toBeTruthy();
  type(/Коротко о чём/u, 'я'.repeat(203));
  expect(screen.getByText('На 3 знака длиннее, чем можно')).toBeTruthy();
});

test('sends and goes to the page of the ticket; the form is empty then', async () => {
  const { unmount } = open();
  fillIn();
  press(/Отправить обращение/u);
  await waitFor(() => expect(where()).toBe('/requests/K7Q2M4X'));
  unmount();
  open();
  expect(field(/Коротко о чём/u).value).toBe('');
  expect(deliver).toHaveBeenCalledTimes(1);
});

test('a second press while it is sent sends nothing', async () => {
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

test('asks whoever is not signed in to sign in, and sends once when they are back', async () => {
  world.session = 'signed-out';
  const { unmount } = open();
  fillIn();
  press(/Войти и отправить/u);
  expect(where()).toBe('/sign-in?to=%2F');
  expect(deliver).not.toHaveBeenCalled();
  unmount();
  world.session = 'signed-in';
  open();
  await waitFor(() => expect(where()).toBe('/requests/K7Q2M4X'));
  expect(deliver.mock.calls[0]?.[0].input).toMatchObject({ subject: 'Не открывается каталог' });
  expect(deliver).toHaveBeenCalledTimes(1);
});

test.each([
  ['signed-in', 1, '/'],
  ['signed-out', 0, '/sign-in?to=%2F'],
])('pressed before it is known who is there, it waits: %s', (becomes, sent, address) => {
  world.session = 'loading';
  open();
  fillIn();
  press(/Отправить обращение/u);
  expect([deliver.mock.calls.length, where()]).toEqual([0, '/']);
  world.session = becomes;
  type(/Что случилось/u, 'Открываю каталог, страница опять пустая.');
  expect([deliver.mock.calls.length, where()]).toEqual([sent, address]);
});

test('sends nothing for whoever came back without signing in, and later signed in', () => {
  world.session = 'signed-out';
  const first = open();
  fillIn();
  press(/Войти и отправить/u);
  first.unmount();
  open().unmount();
  world.session = 'signed-in';
  open();
  expect(deliver).not.toHaveBeenCalled();
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
});

test('says why a request was refused and keeps every word', async () => {
  deliver.mockRejectedValue(new CommandError({ code: 'rate-limited' }));
  open();
  fillIn();
  press(/Отправить обращение/u);
  expect(await screen.findByText(/Слишком много действий подряд/u)).toBeTruthy();
  expect(field(/Что случилось/u).value).toBe('Открываю каталог, страница пустая.');
});

test('shows what only the server found wrong at its field', async () => {
  const issues = [{ path: 'sourceUrl', code: 'wrong-format' } as const];
  deliver.mockRejectedValue(new CommandError({ code: 'invalid-input', issues }));
  open();
  fillIn();
  press(/Отправить обращение/u);
  await waitFor(() => expect(document.getElementById('sourceUrl-error')).not.toBeNull());
});

test('without a line it says that the request waits, and gives it back to be changed', () => {
  isOnline = false;
  open();
  fillIn();
  press(/Отправить обращение/u);
  expect(screen.getByRole('heading', { name: 'Обращение сохранено и ждёт связи' })).toBeTruthy();
  press(/Вернуться к тексту/u);
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
});

test('what may have arrived waits and cannot be changed', async () => {
  deliver.mockRejectedValue(new CommandError({ code: 'unavailable' }));
  open();
  fillIn();
  press(/Отправить обращение/u);
  await screen.findByRole('button', { name: 'Отправить сейчас' });
  expect(screen.queryByRole('button', { name: /Вернуться к тексту/u })).toBeNull();
});

test('an emptied form can be brought back', () => {
  open();
  fillIn();
  press(/Очистить форму/u);
  expect(field(/Коротко о чём/u).value).toBe('');
  press(/Вернуть/u);
  expect(field(/Коротко о чём/u).value).toBe('Не открывается каталог');
});

test('club matters lead to the club, and an error of the site leads back', async () => {
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

test('cards of one animal have a form of their own', async () => {
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

test('what the browser is goes along only when somebody agrees, and is shown before', async () => {
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
