// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetPersonal } from './local-store';

const name = { uid: 'anna', number: 'K7Q2M44', kind: 'reply' } as const;

/** Simulates a reload: clears module state, keeps storage. */
const reloadModule = async () => {
  vi.resetModules();
  return import('./draft');
};

beforeEach(() => {
  localStorage.clear();
});

test('keeps a draft across a reload', async () => {
  const before = await reloadModule();
  const { result } = renderHook(() => before.useDraft(name));
  act(() => result.current[1]('Почти готово'));
  const after = await reloadModule();
  expect(renderHook(() => after.useDraft(name)).result.current[0]).toBe('Почти готово');
});

test('separates drafts by ticket, kind and user', async () => {
  const { useDraft } = await reloadModule();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('Моё'));
  for (const other of [{ number: '0000000' }, { kind: 'note' as const }, { uid: 'boris' }]) {
    expect(renderHook(() => useDraft({ ...name, ...other })).result.current[0]).toBe('');
  }
});

test('prepends a rejected text to the current draft', async () => {
  const { useDraft, returnToDraft } = await reloadModule();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('новое'));
  act(() => returnToDraft(name, 'старое'));
  expect(result.current[0]).toBe('старое\n\nновое');
});

test('deletes the stored values of an emptied draft', async () => {
  const { useDraft } = await reloadModule();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('текст'));
  act(() => result.current[1](''));
  expect(localStorage).toHaveLength(0);
});

test('keeps a draft in memory when storage is forbidden', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  const { useDraft } = await reloadModule();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('текст'));
  expect(result.current[0]).toBe('текст');
});

test('deletes drafts and keeps preferences at sign-out', async () => {
  localStorage.setItem('reglament:theme', 'dark');
  const { useDraft } = await reloadModule();
  const { result } = renderHook(() => useDraft(name));
  act(() => result.current[1]('личное'));
  forgetPersonal();
  expect(Object.keys(localStorage)).toEqual(['reglament:theme']);
});

test('keeps the base revision across a reload and deletes it with the draft', async () => {
  const before = await reloadModule();
  const { result } = renderHook(() => before.useDraft(name));
  act(() => result.current[1]('Почти готово'));
  act(() => before.setDraftBase(name, 7));
  const after = await reloadModule();
  const again = renderHook(() => ({ base: after.useDraftBase(name), draft: after.useDraft(name) }));
  expect(again.result.current.base).toBe(7);
  act(() => again.result.current.draft[1](''));
  expect(again.result.current.base).toBeNull();
  expect(localStorage).toHaveLength(0);
});
