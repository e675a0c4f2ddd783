import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { seedDemo } from '../../scripts/seed/seed';
import { testAppDir } from '../../scripts/setup/paths';
import { reserveOffset } from '../../scripts/stack/port-check';
import { portsAt } from '../../scripts/stack/ports';
import { startStack, type Stack } from '../../scripts/stack/start-stack';
import { openTicket, tallConsole } from '../support/console';
import { fillForm, numberShown } from '../support/form';
import { expect, expectAccessible, test } from '../support/journey';
import { mailsOf } from '../support/queued-mail';

/** Port offset that does not collide with `npm start`, other end-to-end tests or function tests. */
const FIRST_OFFSET = 30_000;

/** A Friday; Monday is a transferred day off, Tuesday is Defender of the Fatherland Day. */
const FRIDAY_1730 = Date.parse('2027-02-19T17:30:00+03:00');

const dataDir = mkdtempSync(join(tmpdir(), 'reglament-friday-'));
let stack: Stack;

// The clock of the functions is shifted, so this test needs its own emulators.
test.beforeAll(async () => {
  const ports = portsAt((await reserveOffset(FIRST_OFFSET)).offset);
  const env = { CLOCK_OFFSET_MS: String(FRIDAY_1730 - Date.now()) };
  stack = await startStack({ ports, dataDir, appDir: testAppDir, env });
  await seedDemo(stack.env);
});

test.afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Returns the lines of a receipt as text, independent of styling. */
const linesOf = async (receipt: Locator): Promise<string[]> => {
  const lines = await receipt
    .locator('dl > div')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map(({ textContent }) => textContent).join(' ')),
    );
  return lines.map((line) => line.replace(/\s+/gu, ' ').trim());
};

const withFridayClock = async (page: Page): Promise<Page> => {
  await page.clock.install({ time: FRIDAY_1730 });
  return page;
};

test('a ticket sent on a Friday at 17:30 before a holiday has the same deadline and receipt for requester, agent and mail', async ({
  as,
}) => {
  const baseURL = `http://127.0.0.1:${stack.ports.hosting}`;
  const portal = await withFridayClock(await as('olga', { baseURL }));
  await portal.goto('/');
  await fillForm(portal, 'Каталог к выставке после праздников');
  await portal.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(portal);
  await portal.goto(`/requests/${number}`);
  await portal.getByText('Почему так?').click();
  const portalReceipt = portal.getByRole('region', { name: 'Как посчитан срок' });
  await expect(portalReceipt).toBeVisible();
  await expectAccessible(portal);
  const portalLines = await linesOf(portalReceipt);

  const agentPage = await withFridayClock(await as('anna', { ...tallConsole, baseURL }));
  await openTicket(agentPage, number);
  const consoleReceipt = agentPage.getByRole('region', { name: 'Как посчитан срок' });
  await expect(consoleReceipt).toBeVisible();
  expect(await linesOf(consoleReceipt)).toEqual(portalLines);

  const [mail] = await mailsOf(stack.env, number);
  const mailLines = mail?.receipt.map(({ label, text, clause }) => `${label} ${text} п. ${clause}`);
  expect(mailLines?.map((line) => line.replace(/\s+/gu, ' '))).toEqual(portalLines);

  const text = portalLines.join('\n');
  // The form is sent some minutes later, more on a busy machine.
  const [, minute = ''] = /пт, 19 февраля 2027 г., 17:([345]\d), в рабочее время/u.exec(text) ?? [];
  const [, used] = new RegExp(`17:${minute}–18:00, (\\d+) мин`, 'u').exec(text) ?? [];
  expect([60 - Number(minute), 59 - Number(minute)]).toContain(Number(used));
  expect(text).toContain('День защитника Отечества');
  const due = portalLines.at(-1) ?? '';
  expect(due).toMatch(/^Срок ср, 24 февраля, /u);
  const time = due.slice('Срок ср, 24 февраля, '.length, 'Срок ср, 24 февраля, '.length + 5);
  await expect(portal.getByText(`до среды, ${time}`).first()).toBeVisible();
});
