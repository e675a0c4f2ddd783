// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/testing/start-texts';
import { signInLinkStorage } from './sign-in-link-storage';
import { SignInPage } from './sign-in-page';

const auth = vi.hoisted(() => ({
  isSignInLink: vi.fn<(href: string) => boolean>(),
  sendSignInLink: vi.fn<(email: string, language: string) => Promise<void>>(),
  signInWithPassword: vi.fn<(email: string, password: string) => Promise<void>>(),
  completeSignInLink: vi.fn<(email: string, href: string) => Promise<void>>(),
}));
const session = vi.hoisted(() => ({
  current: {} as { state: string; role: string | null },
}));

vi.mock('../../data/firebase/auth', () => auth);
vi.mock('../../data/session', () => ({ useSession: () => session.current }));

const Where = () => {
  const { pathname, search } = useLocation();
  return <p data-testid="where">{pathname + search}</p>;
};

const open = (address: string) =>
  render(
    <MemoryRouter initialEntries={[address]}>
      <SignInPage />
      <Where />
    </MemoryRouter>,
  );

const where = () => screen.getByTestId('where').textContent;
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const rejectWith = (code: string) => Promise.reject(Object.assign(new Error('refused'), { code }));

beforeEach(async () => {
  await startTexts('ru');
  localStorage.clear();
  session.current = { state: 'signed-out', role: null };
  auth.isSignInLink.mockReset().mockReturnValue(false);
  auth.sendSignInLink.mockReset().mockResolvedValue();
  auth.signInWithPassword.mockReset().mockResolvedValue();
  auth.completeSignInLink.mockReset().mockResolvedValue();
});

test('returns to the requested page', () => {
  session.current = { state: 'signed-in', role: 'requester' };
  open('/sign-in?to=%2Frequests%2FK7Q2M4X');
  expect(where()).toBe('/requests/K7Q2M4X');
});

test.each([
  ['requester', '/requests'],
  ['agent', '/console'],
  ['admin', '/console'],
])('sends a %s without a return address to %s', (role, home) => {
  session.current = { state: 'signed-in', role };
  open('/sign-in?to=https%3A%2F%2Fevil.example');
  expect(where()).toBe(home);
});

test('returns to the requested page after an email link', async () => {
  const { unmount } = open('/sign-in?to=%2F');
  type('Электронная почта', ' olga@reglament.test ');
  press('Прислать ссылку');
  await screen.findByRole('heading', { name: 'Проверьте почту' });
  unmount();
  session.current = { state: 'signed-in', role: 'requester' };
  open('/sign-in?mode=signIn&oobCode=x');
  expect(where()).toBe('/');
  expect(signInLinkStorage.read()).toBeNull();
});

test('shows the same result for known and unknown addresses', async () => {
  const pageAfter = async (email: string) => {
    const { container, unmount } = open('/sign-in');
    type('Электронная почта', email);
    press('Прислать ссылку');
    await screen.findByRole('heading', { name: 'Проверьте почту' });
    const shown = container.textContent.replaceAll(email, '');
    unmount();
    return shown;
  };
  const known = await pageAfter('olga@reglament.test');
  auth.sendSignInLink.mockImplementation(() => rejectWith('auth/user-not-found'));
  expect(await pageAfter('nobody@reglament.test')).toBe(known);
});

test('requests the email in the language of the page', async () => {
  await startTexts('en');
  open('/sign-in');
  type('E-mail address', 'olga@reglament.test');
  press('Send me a link');
  await screen.findByRole('heading', { name: 'Check your mail' });
  expect(auth.sendSignInLink).toHaveBeenCalledWith('olga@reglament.test', 'en');
});

test('reports a failed email request and keeps the address', async () => {
  auth.sendSignInLink.mockImplementation(() => rejectWith('auth/network-request-failed'));
  open('/sign-in');
  type('Электронная почта', 'olga@reglament.test');
  press('Прислать ссылку');
  expect(await screen.findByText(/Нет связи с сервером/u)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Электронная почта').value).toBe(
    'olga@reglament.test',
  );
});

test('rejects an invalid address and explains it at the field', () => {
  open('/sign-in');
  type('Электронная почта', 'olga');
  press('Прислать ссылку');
  expect(auth.sendSignInLink).not.toHaveBeenCalled();
  expect(document.getElementById('email-error')?.textContent).toMatch(/знак @/u);
  expect(document.activeElement?.id).toBe('email');
});

test('signs staff in with a password and explains a wrong one', async () => {
  auth.signInWithPassword.mockImplementation(() => rejectWith('auth/invalid-credential'));
  open('/sign-in');
  type('Электронная почта', 'anna@reglament.test');
  press('Войти с паролем');
  type('Пароль', 'secret');
  press('Войти');
  expect(await screen.findByText('Почта или пароль не подходят.')).toBeTruthy();
  expect(auth.signInWithPassword).toHaveBeenCalledWith('anna@reglament.test', 'secret');
});

test('signs in once, without asking, on the device that requested the link', async () => {
  signInLinkStorage.write({ email: 'olga@reglament.test', to: null });
  auth.isSignInLink.mockReturnValue(true);
  const { rerender } = open('/sign-in');
  rerender(
    <MemoryRouter>
      <SignInPage />
    </MemoryRouter>,
  );
  await waitFor(() => expect(auth.completeSignInLink).toHaveBeenCalled());
  expect(auth.completeSignInLink).toHaveBeenCalledTimes(1);
  expect(auth.completeSignInLink.mock.calls[0]?.[0]).toBe('olga@reglament.test');
});

test('asks for the address on another device', async () => {
  auth.isSignInLink.mockReturnValue(true);
  auth.completeSignInLink.mockImplementation(() => rejectWith('auth/invalid-email'));
  open('/sign-in');
  expect(auth.completeSignInLink).not.toHaveBeenCalled();
  type('Электронная почта', 'ivan@reglament.test');
  press('Войти');
  expect(await screen.findByText('Письмо с этой ссылкой пришло на другой адрес.')).toBeTruthy();
});

test('offers a new link after a used one', async () => {
  signInLinkStorage.write({ email: 'olga@reglament.test', to: null });
  auth.isSignInLink.mockReturnValue(true);
  auth.completeSignInLink.mockImplementation(() => rejectWith('auth/invalid-action-code'));
  open('/sign-in');
  const again = await screen.findByRole('link', { name: 'Прислать ссылку' });
  expect(again.getAttribute('href')).toBe('/sign-in');
});
