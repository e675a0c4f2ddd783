import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '../../scripts/seed/seed';
import { testAppDir } from '../../scripts/setup/paths';
import { reserveOffset } from '../../scripts/stack/port-check';
import { portsAt } from '../../scripts/stack/ports';
import { startStack, type Stack } from '../../scripts/stack/start-stack';
import { row, tallConsole } from '../support/console';
import { fillForm, numberShown } from '../support/form';
import { expect, test } from '../support/journey';

/** Port offset that does not collide with `npm start`, other end-to-end tests or function tests. */
const FIRST_OFFSET = 25_000;

const dataDir = mkdtempSync(join(tmpdir(), 'reglament-r15-'));
let stack: Stack;

// The database is killed, so this test needs its own emulators.
test.beforeAll(async () => {
  const ports = portsAt((await reserveOffset(FIRST_OFFSET)).offset);
  stack = await startStack({ ports, dataDir, appDir: testAppDir });
  await seedDemo(stack.env);
  await stack.save();
});

test.afterAll(async () => {
  // Stopped rather than killed; otherwise the restarted database process would remain.
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('R15: an open queue reports a database restart and recovers by itself', async ({ as }) => {
  const baseURL = `http://127.0.0.1:${stack.ports.hosting}`;
  const agentPage = await as('anna', { ...tallConsole, baseURL });
  await agentPage.goto('/console/queue');
  await expect(agentPage.getByRole('listitem').first()).toBeVisible();

  await stack.crashFirestore();
  await expect(
    agentPage.getByText('Нет связи. Показано то', { exact: false }).first(),
  ).toBeVisible();

  await stack.restartFirestore();
  const portal = await as('olga', { baseURL });
  await portal.goto('/');
  await fillForm(portal, `После перезапуска ${Date.now()}`);
  await portal.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(portal);
  await expect(row(agentPage, number)).toBeVisible();
  await expect(agentPage.getByText('Нет связи. Показано то', { exact: false })).toBeHidden();
});
