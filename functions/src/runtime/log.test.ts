import { write } from 'firebase-functions/logger';
import { describe, expect, it, vi } from 'vitest';
import { InternalError } from '../store/errors';
import { logCall, logError, logUnreadable } from './log';

// Test files share one process, so the module may be loaded already, with the real logger.
vi.hoisted(() => vi.resetModules());
vi.mock(import('firebase-functions/logger'), () => ({ write: vi.fn<typeof write>() }));

const written = (): string => JSON.stringify(vi.mocked(write).mock.lastCall);

describe('logCall', () => {
  it('logs only the allowed keys', () => {
    const more = { text: 'что угодно', email: 'olga@reglament.test' };
    logCall({ call: 'reply', outcome: 'done', ms: 7, uid: 'olga', number: 'K7Q2M44', ...more });
    expect(write).toHaveBeenLastCalledWith({
      severity: 'INFO',
      message: 'call',
      call: 'reply',
      outcome: 'done',
      ms: 7,
      uid: 'olga',
      number: 'K7Q2M44',
      revision: undefined,
    });
  });
});

describe('logUnreadable', () => {
  it('logs one line with at most twenty ids', () => {
    const ids = Array.from({ length: 30 }, (_none, at) => `article-${at}`);
    logUnreadable('articles', ids);
    expect(write).toHaveBeenLastCalledWith({
      severity: 'ERROR',
      message: 'articles documents are not as they should be',
      count: 30,
      ids: ids.slice(0, 20),
    });
  });
});

describe('logError', () => {
  it('logs class and stack of a foreign error, not its message', () => {
    logError('reply', new TypeError('olga@reglament.test wrote this'));
    expect(written()).toContain('TypeError');
    expect(written()).toContain('log.test.ts');
    expect(written()).not.toContain('olga');
  });

  it('logs the message of an InternalError', () => {
    logError('reply', new InternalError('tickets document is not as it should be: status'));
    expect(written()).toContain('is not as it should be: status');
  });

  it('logs a numeric database code and accepts values that are not errors', () => {
    logError('reply', Object.assign(new Error('olga'), { code: 7 }));
    expect(written()).toContain('"code":7');
    logError('reply', 'olga');
    expect(written()).not.toContain('olga');
  });
});
