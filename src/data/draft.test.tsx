// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetPersonal } from './local-store';

const name = { uid: 'anna', number: 'K7Q2M44', kind: 'reply' } as const;

/** The page as it is after a reload: nothing in its memory, everything in the storage. */
const reloaded = async () => {
  vi.resetModules();
  return import('./draft');
};

beforeEach(() => {
  localStorage.clear();
});

test('a draft survives a reload', async () => {
  const before = await reloaded();
  const { result } = renderHook(() => before.useDraft(name));
  act(() => result.current[1]('Почти готово'));
  const after = await reloaded();
  expect(renderHook(() => after.useDraft(name)).result.current[0]).toBe('Почти готово');
});

test('drafts of other tickets, kinds and people are apart', async () => {
  const { useDraft } = await reloaded();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('Моё'));
  for (const other of [{ number: '0000000' }, { kind: 'note' as const }, { uid: 'boris' }]) {
    expect(renderHook(() => useDraft({ ...name, ...other })).result.current[0]).toBe('');
  }
});

test('a refused text goes back before what was typed since', async () => {
  const { useDraft, returnToDraft } = await reloaded();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('новое'));
  act(() => returnToDraft(name, 'старое'));
  expect(result.current[0]).toBe('старое\n\nновое');
});

test('an emptied draft leaves nothing behind', async () => {
  const { useDraft } = await reloaded();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('текст'));
  act(() => result.current[1](''));
  expect(localStorage).toHaveLength(0);
});

test('where storage is forbidden the draft lives as long as the page', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  const { useDraft } = await reloaded();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('текст'));
  expect(result.current[0]).toBe('текст');
});

test('at sign-out drafts go, and preferences stay', async () => {
  localStorage.setItem('reglament:theme', 'dark');
  const { useDraft } = await reloaded();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('личное'));
  forgetPersonal();
  expect(Object.keys(localStorage)).toEqual(['reglament:theme']);
});

test('the revision at which a draft began survives a reload, and goes with the draft', async () => {
  const before = await reloaded();
  const { result } = renderHook(() => before.useDraft(name));
  act(() => result.current[1]('Почти готово'));
  act(() => before.setDraftBase(name, 7));
  const after = await reloaded();
  const again = renderHook(() => ({ base: after.useDraftBase(name), draft: after.useDraft(name) }));
  expect(again.result.current.base).toBe(7);
  act(() => again.result.current.draft[1](''));
  expect(again.result.current.base).toBeNull();
  expect(localStorage).toHaveLength(0);
});
