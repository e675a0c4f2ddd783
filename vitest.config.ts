import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A zone far from UTC with an odd offset; `npm run test:tz` uses others. */
const machineZone = process.env['TEST_TZ'] ?? 'Pacific/Chatham';

/** Timeouts only end hanging tests; a busy machine may take ten times longer than usual. */
const hangLimitMs = 300_000;
const waitLimitMs = 120_000;

const emulatorTests = '**/*.emulator.test.ts';

/** Tests without emulators. */
const unitTests = {
  exclude: ['**/node_modules/**', emulatorTests],
  setupFiles: ['tests/setup/waits.ts', 'tests/setup/unit.ts'],
  sequence: { groupOrder: 0 },
};

/** Test files of these projects share one emulator and run sequentially. */
const onEmulators = { fileParallelism: false, setupFiles: ['tests/setup/waits.ts'] };

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    pool: 'forks',
    // Each process takes some 200 MB, in addition to the emulators of another stage.
    maxWorkers: Math.min(availableParallelism(), 2),
    testTimeout: hangLimitMs,
    hookTimeout: hangLimitMs,
    teardownTimeout: hangLimitMs,
    expect: { poll: { timeout: waitLimitMs } },
    provide: { waitLimitMs },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          ...unitTests,
          name: 'unit',
          env: { TZ: machineZone },
          include: ['{domain,functions,scripts,bench}/**/*.test.{ts,tsx}'],
          // These modules are stateless, so they are loaded once.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...unitTests, name: 'app', include: ['src/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          ...onEmulators,
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...onEmulators,
          name: 'functions',
          include: [
            `{domain,functions,src,scripts,bench}/${emulatorTests}`,
            'tests/functions/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**'],
          globalSetup: ['tests/functions/support/warm-up.ts'],
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
