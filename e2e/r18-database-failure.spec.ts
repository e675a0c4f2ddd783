import { openTicket } from './support/console';
import { expect, test } from './support/journey';

test('R18: a failed assertion of the database client reloads the console and keeps the draft', async ({
  as,
  problems,
}) => {
  const agentPage = await as('anna');
  await agentPage.goto('/console/queue');
  const first = agentPage.getByRole('listitem').filter({ hasText: /[0-9A-Z]{3}-[0-9A-Z]{4}/u });
  const [number = ''] = /[0-9A-Z]{3}-[0-9A-Z]{4}/u.exec(await first.first().innerText()) ?? [];
  await openTicket(agentPage, number.replace('-', ''));
  const reply = agentPage.getByRole('textbox', { name: 'Ответ заявителю' });
  await reply.fill('Черновик, который нельзя потерять');
  const fail = async () =>
    agentPage.evaluate(() => {
      // Thrown outside of any call, as by the client.
      queueMicrotask(() => {
        throw new Error('FIRESTORE (12.15.0) INTERNAL ASSERTION FAILED: Unexpected state');
      });
    });

  await test.step('the page reloads by itself and says so', async () => {
    const reloaded = agentPage.waitForEvent('load');
    await fail();
    await reloaded;
    await expect(agentPage.getByText(/страница обновилась сама/u)).toBeVisible();
    await expect(reply).toHaveValue('Черновик, который нельзя потерять');
    await expect(first.first()).toBeVisible();
  });

  await test.step('a failure soon afterwards asks the agent', async () => {
    await fail();
    await expect(agentPage.getByRole('button', { name: 'Обновить страницу' })).toBeVisible();
    await expect(reply).toHaveValue('Черновик, который нельзя потерять');
  });

  // The injected errors are the only ones.
  const injected = problems.splice(0);
  expect(injected.every((problem) => problem.includes('INTERNAL ASSERTION FAILED'))).toBe(true);
  expect(injected).toHaveLength(2);
});
