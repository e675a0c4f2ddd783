import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Far from UTC, with an offset of odd minutes; `npm run test:tz` names others. */
const machineZone = process.env['TEST_TZ'] ?? 'Pacific/Chatham';

/** A limit only ends what hangs: a busy machine may take ten times as long as a quiet one. */
const hangLimitMs = 300_000;
const waitLimitMs = 120_000;

const emulatorTests = '**/*.emulator.test.ts';

/** Tests that need nothing but the machine. */
const unitTests = {
  exclude: ['**/node_modules/**', emulatorTests],
  setupFiles: ['tests/setup/waits.ts', 'tests/setup/unit.ts'],
  sequence: { groupOrder: 0 },
};

/** Files of these projects share one emulator and its database, so they run one after another. */
const onEmulators = { fileParallelism: false, setupFiles: ['tests/setup/waits.ts'] };

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    pool: 'forks',
    // Each process takes some 200 MB, and the emulators of another stage stand beside them.
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
          // Nothing in these modules changes once they are loaded, so they are loaded once for all.
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
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
