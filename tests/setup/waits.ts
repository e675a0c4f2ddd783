import { inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    waitLimitMs: number;
  }
}

const timeout = inject('waitLimitMs');

// Vitest and Testing Library default to 1 s, and neither reads this limit from a config file.
const { waitFor, waitUntil } = vi;
vi.waitFor = async (callback, options) => waitFor(callback, { timeout, ...toWaitOptions(options) });
vi.waitUntil = async (callback, options) =>
  waitUntil(callback, { timeout, ...toWaitOptions(options) });

function toWaitOptions<Options extends object>(
  options: Options | number | undefined,
): Options | { timeout?: number } {
  return typeof options === 'number' ? { timeout: options } : (options ?? {});
}

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: timeout });
}
