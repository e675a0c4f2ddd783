// @vitest-environment jsdom
import type { PreferenceKey, MailPreferences } from '@reglament/domain';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CommandError } from '../../data/firebase/command-error';
import { startTexts } from '../../i18n/testing/start-texts';
import { Preferences } from './preferences';

const mocks = vi.hoisted(() => {
  const live: { state: string; data: { mail: MailPreferences } | null } = {
    state: 'ready',
    data: null,
  };
  return { live };
});
const setMailPreference = vi.hoisted(() =>
  vi.fn<(template: PreferenceKey, enabled: boolean) => Promise<MailPreferences>>(),
);

vi.mock('../../data/live-query', () => ({ useLiveQuery: () => mocks.live }));
vi.mock('../../data/people', () => ({
  setMailPreference: setMailPreference,
  myRecord: () => ({}),
}));

const user = { uid: 'ivan', name: 'Иван', email: 'ivan@reglament.test', emailVerified: true };

const open = () => render(<Preferences user={user} />);

const replies = () => screen.getByRole<HTMLInputElement>('switch', { name: 'Ответ службы' });

const press = (): void =>
  act(() => {
    fireEvent.click(replies());
  });

beforeAll(() => startTexts('ru'));
beforeEach(() => {
  mocks.live = { state: 'ready', data: null };
  setMailPreference.mockReset().mockResolvedValue({});
});

test('enables every mail by default and shows the email address', () => {
  open();
  const switches = screen.getAllByRole<HTMLInputElement>('switch');
  expect(switches.map(({ checked }) => checked)).toEqual(switches.map(() => true));
  expect(screen.getByText('ivan@reglament.test')).toBeTruthy();
});

test('updates a switch at once, reports saving and sends one command', async () => {
  open();
  press();
  expect(replies().checked).toBe(false);
  expect(screen.getByText('Сохраняем')).toBeTruthy();
  expect(await screen.findByText('Сохранено')).toBeTruthy();
  expect(setMailPreference.mock.calls).toEqual([['reply', false]]);
});

test('reverts a rejected change and names it', async () => {
  setMailPreference.mockRejectedValue(new CommandError({ code: 'unavailable' }));
  open();
  press();
  expect(replies().checked).toBe(false);
  expect(await screen.findByText('Не сохранено: «Ответ службы»')).toBeTruthy();
  expect(replies().checked).toBe(true);
});

test('sends two quick changes in order; the last one wins', async () => {
  const answers: (() => void)[] = [];
  setMailPreference.mockImplementation(
    () => new Promise((resolve) => answers.push(() => resolve({}))),
  );
  open();
  press();
  press();
  expect(replies().checked).toBe(true);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  await act(async () => answers[0]?.());
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(setMailPreference.mock.calls).toEqual([
    ['reply', false],
    ['reply', true],
  ]);
  await act(async () => answers[1]?.());
  expect(replies().checked).toBe(true);
});

test('shows changes from other devices once the own change is saved', async () => {
  const { rerender } = open();
  press();
  await screen.findByText('Сохранено');
  mocks.live = { state: 'ready', data: { mail: { reply: false } } };
  rerender(<Preferences user={user} />);
  expect(replies().checked).toBe(false);
  mocks.live = { state: 'ready', data: { mail: { reply: true } } };
  rerender(<Preferences user={user} />);
  expect(replies().checked).toBe(true);
});
