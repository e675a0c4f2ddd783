// @vitest-environment jsdom
import {
  emptyReadState,
  type PortalTicket,
  type ReadState,
  type ReadMarks,
} from '@reglament/domain';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts } from '../../i18n/testing/start-texts';
import { Bell } from './bell';

type Listed = Pick<PortalTicket, 'number' | 'subject' | 'news'>;

interface Live {
  readonly state: string;
  readonly data: { readonly items: readonly Listed[] } | undefined;
}

const mocks = vi.hoisted(() => {
  const live: Live = { state: 'pending', data: undefined };
  const readState: { known: ReadState | null; marks: ReadMarks[] } = { known: null, marks: [] };
  return { live, readState };
});

vi.mock('../../data/live-query', () => ({ useLiveQuery: () => mocks.live }));
vi.mock('../../data/portal', () => ({ myTickets: () => ({}) }));
vi.mock('../../data/read-state/use-read-state', () => ({
  useReadState: () => mocks.readState.known,
  readStateSyncOf: () => ({ mark: (marks: ReadMarks) => mocks.readState.marks.push(marks) }),
}));

const listed = (number: string, at: number | null): Listed => ({
  number,
  subject: `О чём ${number}`,
  news: at === null ? null : { type: 'reply', at },
});

const page = () => (
  <MemoryRouter>
    <Bell uid="ivan" />
  </MemoryRouter>
);

const show = (items: readonly Listed[], known: ReadState | null) => {
  mocks.live = { ...mocks.live, state: 'ready', data: { items } };
  mocks.readState = { known, marks: [] };
  return render(page());
};

const bell = () => screen.getByRole('button', { name: /^Новости обращений/u });

const openPanel = (): void =>
  act(() => {
    fireEvent.click(bell());
  });

beforeAll(() => startTexts('ru'));
beforeEach(() => {
  document.title = 'Регламент';
  // jsdom does not implement modal dialogs.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.dispatchEvent(new Event('close'));
    },
  });
});

const some = [listed('K7Q2M44', 5), listed('0000000', null), listed('1111111', 9)];

test('shows the unread count in the label and the tab title and resets it on unmount', () => {
  const { rerender, unmount } = show(some, emptyReadState);
  expect([bell().getAttribute('aria-label'), document.title]).toEqual([
    'Новости обращений: 2 новые',
    '(2) Регламент',
  ]);
  mocks.readState.known = { before: 5, tickets: {} };
  rerender(page());
  expect(document.title).toBe('(1) Регламент');
  unmount();
  expect(document.title).toBe('Регламент');
});

test('counts nothing until the read state is loaded', () => {
  show(some, null);
  expect(bell().getAttribute('aria-label')).toBe('Новости обращений, новых нет');
});

test('lists notifications newest first and marks an opened one as read', () => {
  show(some, emptyReadState);
  openPanel();
  const links = screen.getAllByRole('link', { name: /Ответ службы/u });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/requests/1111111',
    '/requests/K7Q2M44',
  ]);
  act(() => {
    fireEvent.click(links[1] ?? document.body);
  });
  expect(mocks.readState.marks).toEqual([{ tickets: { K7Q2M44: 5 } }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('marks all as read up to the newest', () => {
  show(some, emptyReadState);
  openPanel();
  act(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Отметить всё просмотренным' }));
  });
  expect(mocks.readState.marks).toEqual([{ before: 9, tickets: {} }]);
});

test('shows an empty state without notifications', () => {
  show([listed('0000000', null)], emptyReadState);
  openPanel();
  expect(screen.getByText('Новостей пока нет')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Отметить всё просмотренным' })).toBeNull();
});
