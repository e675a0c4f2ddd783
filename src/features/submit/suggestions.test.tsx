// @vitest-environment jsdom
import type { HelpIndex } from '@reglament/domain';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { queryClient } from '../../data/query-client';
import { startTexts } from '../../i18n/testing/start-texts';
import { emptyDraft, type Draft } from './draft';
import { Suggestions } from './suggestions';

const mocks = vi.hoisted(() => ({
  user: null as { uid: string } | null,
  calls: [] as [string, unknown][],
  tickets: [] as object[],
}));

vi.mock('../../data/session', () => ({ useSession: () => ({ user: mocks.user }) }));
vi.mock('../../data/firebase/functions', () => ({
  callFunction: async (name: string, input: unknown) => {
    mocks.calls.push([name, input]);
    return name === 'openTickets' ? mocks.tickets : { counted: true };
  },
}));

const entry = { category: 'breeder' as const, summary: 'Кратко.', keywords: [], reviewedAt: 0 };

const index: HelpIndex = {
  language: 'ru',
  articles: [
    { ...entry, slug: 'litters', title: 'Помёт и родители', body: 'Нажмите **Добавить**.' },
    { ...entry, slug: 'kennel', title: 'Передача питомника', body: 'Нужны заявления.' },
  ],
};

let draft: Draft = emptyDraft;
const setCurrentDraft = (typed: Draft): void => {
  draft = typed;
};
const onSolved = vi.fn<() => void>();

const Form = ({ subject }: { readonly subject: string }) => {
  const [typed, setTyped] = useState<Draft>({ ...emptyDraft, subject });
  useEffect(() => setCurrentDraft(typed), [typed]);
  return (
    <MemoryRouter>
      <textarea aria-label="text" />
      <input
        id="subject"
        aria-label="subject"
        value={typed.subject}
        onChange={(event) => setTyped({ ...typed, subject: event.target.value })}
      />
      <Suggestions
        draft={typed}
        change={(part) => setTyped((before) => ({ ...before, ...part }))}
        onSolved={onSolved}
      />
    </MemoryRouter>
  );
};

const type = (value: string) =>
  fireEvent.change(screen.getByLabelText('subject'), { target: { value } });
const line = (name: RegExp) => screen.findByRole('button', { name });

beforeAll(async () => Promise.all([startTexts('ru'), import('./suggest/suggest-panel')]));
beforeEach(() => {
  Object.assign(mocks, { user: null, calls: [], tickets: [] });
  onSolved.mockReset();
  localStorage.clear();
  queryClient().clear();
  vi.stubGlobal('fetch', async () => Response.json(index));
});

test('does not search before there are enough letters', () => {
  const fetchArticles = vi.fn<typeof fetch>();
  vi.stubGlobal('fetch', fetchArticles);
  render(<Form subject="по" />);
  expect(screen.getByText(/Пока вы пишете тему/u)).toBeTruthy();
  expect(fetchArticles).not.toHaveBeenCalled();
});

test('suggests matching articles and announces their number politely', async () => {
  render(<Form subject="" />);
  type('помёты');
  expect(await line(/Помёт и родители/u)).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('1 готовый ответ под темой');
  type('помёты и питомники');
  expect(await line(/Передача питомника/u)).toBeTruthy();
});

test('opens an article in place and returns the focus when it is closed', async () => {
  render(<Form subject="помёт" />);
  fireEvent.click(await line(/Помёт и родители/u));
  const heading = screen.getByRole('heading', { name: 'Помёт и родители' });
  expect(document.activeElement).toBe(heading);
  expect(draft.deflection).toEqual({ shown: ['litters'], opened: ['litters'] });
  fireEvent.click(screen.getByRole('button', { name: /Не помогло/u }));
  expect(document.activeElement).toBe(await line(/Помёт и родители/u));
  expect(mocks.calls).toEqual([]);
});

test('counts a helpful article and finishes even if counting fails', async () => {
  render(<Form subject="помёт" />);
  fireEvent.click(await line(/Помёт и родители/u));
  fireEvent.click(screen.getByRole('button', { name: 'Это помогло' }));
  expect(onSolved).toHaveBeenCalledTimes(1);
  expect(mocks.calls).toEqual([
    ['rateArticle', expect.objectContaining({ slug: 'litters', helpful: true, via: 'form' })],
  ]);
});

test('counts only suggestions that were displayed long enough', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  render(<Form subject="помёт" />);
  await line(/Помёт и родители/u);
  expect(draft.deflection.shown).toEqual([]);
  act(() => void vi.advanceTimersByTime(700));
  expect(draft.deflection).toEqual({ shown: ['litters'], opened: [] });
  vi.useRealTimers();
});

test('suggests a similar open request to a signed-in user', async () => {
  mocks.user = { uid: 'olga' };
  mocks.tickets = [
    { number: 'K7Q2M4X', subject: 'Помёты не сохраняются', receivedAt: 1 },
    { number: 'K7Q2M4Y', subject: 'Другое дело', receivedAt: 2 },
  ];
  render(<Form subject="Не сохраняется помёт" />);
  const link = await screen.findByRole('link', { name: /Помёты не сохраняются/u });
  expect(link.getAttribute('href')).toBe('/requests/K7Q2M4X');
  expect(screen.queryByText(/Другое дело/u)).toBeNull();
});

test('does not query open requests of a signed-out user', async () => {
  render(<Form subject="помёт" />);
  await line(/Помёт и родители/u);
  expect(mocks.calls).toEqual([]);
});

test('announces the search until the articles are loaded', async () => {
  let answer: (response: Response) => void = () => undefined;
  const response = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal('fetch', async () => response);
  render(<Form subject="помёт" />);
  expect(screen.getByRole('status').textContent).toBe('Ищем готовый ответ…');
  await act(async () => vi.dynamicImportSettled());
  expect(screen.getByRole('status').textContent).toBe('Ищем готовый ответ…');
  answer(Response.json(index));
  await line(/Помёт и родители/u);
  expect(screen.queryByText('Ищем готовый ответ…')).toBeNull();
});

const isFolded = () =>
  screen.getByRole('status').closest('[data-folded]')?.getAttribute('data-folded') === 'true';

/** Types a subject without results and waits for the message. */
const findNothing = async () => {
  type('аквариум');
  await screen.findByText(/Готового ответа не нашлось/u);
};

describe('without results', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    return () => vi.useRealTimers();
  });
  const wait = (ms = 700) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

  test('announces it, folds the panel, and unfolds it for later results', async () => {
    render(<Form subject="" />);
    screen.getByLabelText('subject').focus();
    await findNothing();
    expect(screen.getByRole('status').textContent).toMatch(/^Готового ответа не нашлось/u);
    await wait();
    expect(isFolded()).toBe(true);
    type('помёт');
    await line(/Помёт и родители/u);
    await wait();
    expect(isFolded()).toBe(false);
  });

  test('does not fold while the user types below, until the subject changes', async () => {
    render(<Form subject="" />);
    await findNothing();
    screen.getByLabelText('text').focus();
    await wait();
    expect(isFolded()).toBe(false);
    screen.getByLabelText('subject').focus();
    type('аквариумы');
    await wait();
    expect(isFolded()).toBe(true);
  });

  test('announces that the articles could not be loaded and keeps the form usable', async () => {
    const fetchArticles = vi.fn<typeof fetch>().mockRejectedValue(new TypeError('no line'));
    vi.stubGlobal('fetch', fetchArticles);
    render(<Form subject="помёт" />);
    // The query is retried after one second each time.
    await vi.waitFor(
      async () => {
        await wait(1000);
        expect(screen.getByRole('status').textContent).toMatch(/^Готовые ответы сейчас не/u);
      },
      { timeout: 120_000 },
    );
    expect(fetchArticles).toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryAllByRole('button')).toEqual([]);
    await wait();
    expect(isFolded()).toBe(true);
  });
});
