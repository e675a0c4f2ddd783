// @vitest-environment jsdom
import { SCHEMA_VERSION } from '@reglament/domain';
import { act, render, screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { parseTicket } from '../../data/documents';
import { startTexts } from '../../i18n/testing/start-texts';
import { ReloadNotice } from './reload-notice';

beforeAll(async () => startTexts('ru'));

test('asks for a reload on a document of a newer schema, but not on an invalid one', () => {
  vi.stubGlobal('reportError', vi.fn<typeof reportError>());
  render(<ReloadNotice />);
  act(() => void parseTicket({ number: 5 }, 'invalid'));
  expect(reportError).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button')).toBeNull();
  const minReaderVersion = SCHEMA_VERSION + 1;
  act(() => void parseTicket({ schemaVersion: minReaderVersion, minReaderVersion }, 'newer'));
  expect(screen.getByRole('button', { name: 'Обновить страницу' })).toBeTruthy();
  expect(reportError).toHaveBeenCalledOnce();
});
