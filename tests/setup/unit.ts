import { afterAll, afterEach } from 'vitest';

/**
 * Fails a test that writes to console.error or console.warn. A test of such output replaces the
 * method itself.
 */
const unexpected: string[] = [];

for (const level of ['error', 'warn'] as const) {
  console[level] = (...args: unknown[]) => {
    unexpected.push(`console.${level}: ${args.map(String).join(' ')}`);
  };
}

const failOnOutput = (): void => {
  const lines = unexpected.splice(0);
  if (lines.length > 0) throw new Error(`Unexpected console output.\n${lines.join('\n')}`);
};

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}

afterEach(failOnOutput);
afterAll(failOnOutput);
