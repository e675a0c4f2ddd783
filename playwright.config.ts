import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/setup/chromium';

const chromium = findChromium();

/** Tests that crash their emulators or shift their clock use a separate stack each. */
const isolatedStack = 'isolated-stack/**';

export default defineConfig({
  testDir: 'e2e',
  projects: [
    // Each run empties its directory.
    { name: 'journeys', testIgnore: isolatedStack, outputDir: '.cache/journeys' },
    { name: 'journeys:own', testMatch: isolatedStack, outputDir: '.cache/journeys-own' },
  ],
  forbidOnly: true,
  // A flaky test is a defect.
  retries: 0,
  // Each worker runs a browser with several contexts beside the emulators; more workers would slow
  // each other.
  workers: 1,
  // Timeouts only end hanging tests; a busy machine may take ten times longer than usual.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    baseURL: process.env['REGLAMENT_URL'] ?? 'http://127.0.0.1:5000',
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    // Recording slows every test; `npm run e2e -- --trace=retain-on-failure` turns it on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [...chromiumArgs],
    },
  },
});
