// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  dismissReload,
  RELOAD_INTERVAL_MS,
  reportDatabaseError,
  useDatabaseFailure,
  watchDatabase,
} from './database-failure';

const assertion = () =>
  new Error('FIRESTORE (12.15.0) INTERNAL ASSERTION FAILED: Unexpected state (ID: ca9)');

const reload = vi.fn<() => void>();

/** Loads the page: the module starts to watch. */
const load = () => {
  watchDatabase(reload);
  return renderHook(useDatabaseFailure).result;
};

beforeEach(() => {
  sessionStorage.clear();
  reload.mockReset();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T12:00:00+03:00') });
});
afterEach(() => vi.useRealTimers());

test('R18: a failed assertion of the client reloads the page and says so afterwards', () => {
  const before = load();
  expect(before.current).toBe('none');
  act(() => void globalThis.dispatchEvent(new ErrorEvent('error', { error: assertion() })));
  act(() => reportDatabaseError(assertion()));
  expect(reload).toHaveBeenCalledOnce();
  const after = load();
  expect(after.current).toBe('reloaded');
  act(dismissReload);
  expect(after.current).toBe('none');
  expect(load().current).toBe('none');
});

test('R18: a rejected promise of the client counts as well', () => {
  load();
  const event = Object.assign(new Event('unhandledrejection'), { reason: assertion() });
  act(() => void globalThis.dispatchEvent(event));
  expect(reload).toHaveBeenCalledOnce();
});

test('R18: a failure soon after a reload does not reload again, but asks the user', () => {
  load();
  act(() => reportDatabaseError(assertion()));
  const after = load();
  vi.setSystemTime(Date.now() + RELOAD_INTERVAL_MS - 1);
  act(() => reportDatabaseError(assertion()));
  expect(after.current).toBe('stopped');
  expect(reload).toHaveBeenCalledOnce();
  load();
  vi.setSystemTime(Date.now() + 1);
  act(() => reportDatabaseError(assertion()));
  expect(reload).toHaveBeenCalledTimes(2);
});

test('R18: without storage the page does not reload itself', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('forbidden');
  });
  const shown = load();
  act(() => reportDatabaseError(assertion()));
  expect(shown.current).toBe('stopped');
  expect(reload).not.toHaveBeenCalled();
});

test('R18: other errors are ignored', () => {
  const shown = load();
  act(() => reportDatabaseError(new Error('Failed to fetch')));
  act(() => reportDatabaseError('INTERNAL ASSERTION FAILED'));
  expect(shown.current).toBe('none');
  expect(reload).not.toHaveBeenCalled();
});
