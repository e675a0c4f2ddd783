import { ticketSchema, zooportalRegulation } from '@reglament/domain';
import { openTicket, tallConsole } from './support/console';
import { withDatabase } from './support/database';
import { submit } from './support/emulators';
import { fillForm, numberShown } from './support/form';
import { expect, expectAccessible, test } from './support/journey';

test('an administrator sets a custom deadline, and the requester sees it with the reason', async ({
  as,
}) => {
  const number = await submit('olga', `Другой срок ${Date.now()}`, 'participant');
  const portal = await as('olga');
  await portal.goto(`/requests/${number}`);
  const promise = portal.getByText(/^Ответим/u).first();
  await expect(promise).toBeVisible();
  const before = await promise.innerText();

  const agent = await as('anna', tallConsole);
  await openTicket(agent, number);
  await expect(agent.getByRole('button', { name: 'Изменить срок' })).toHaveCount(0);

  const agentPage = await as('admin', tallConsole);
  await openTicket(agentPage, number);
  await agentPage.getByRole('button', { name: 'Изменить срок' }).click();
  await expectAccessible(agentPage);
  await agentPage.getByLabel('Новый срок по Москве').fill('2027-03-15T12:30');
  await agentPage.getByLabel('Причина').fill('Ждём обновления от поставщика.');
  await agentPage.getByRole('button', { name: 'Назначить срок' }).click();
  await expect(agentPage.getByText(/Срок назначен вручную, .*15 марта/u)).toBeVisible();

  await expect(promise).not.toHaveText(before);
  await portal.getByText('Почему так?').click();
  await expect(portal.getByText(/Ждём обновления от поставщика\. \(по регламенту/u)).toBeVisible();
  await expect(agent.getByText(/Срок назначен вручную/u)).toBeVisible();
});

test('warns an agent once of a near deadline', async ({ as }) => {
  const number = await submit('ivan', `Скоро срок ${Date.now()}`, 'prospect');
  const agentPage = await as('anna', tallConsole);
  await agentPage.goto('/console/queue');
  // The first rows are shown before the listeners run; earlier warnings are not announced.
  await expect(agentPage.getByText('Обновляется')).toBeHidden();
  await expect(agentPage.getByRole('link', { name: /^Очередь \d+$/u })).toBeVisible();
  await withDatabase(process.env, async (db) => {
    await db.doc(`tickets/${number}`).update({ 'clock.warnedAt': Date.now() });
  });
  const warning = agentPage.getByText(/на ответ осталась четверть времени/u);
  await expect(warning).toBeVisible();
  await expectAccessible(agentPage);
  await agentPage.getByRole('button', { name: 'Понятно' }).click();
  await expect(warning).toHaveCount(0);
});

test('R26: shows an administrator why an edited regulation is not active', async ({ as }) => {
  const agentPage = await as('admin', tallConsole);
  await agentPage.goto('/console/queue');
  await expect(agentPage.getByRole('listitem').first()).toBeVisible();
  const write = async (document: object) =>
    withDatabase(process.env, async (db) => {
      await db.doc('config/regulation').set({ ...document });
    });
  await write({ ...zooportalRegulation, loadSteps: [] });
  const banner = agentPage.getByText(/Новый регламент не вступил в силу/u);
  await expect(banner).toBeVisible();
  await expectAccessible(agentPage);
  await write(zooportalRegulation);
  await expect(banner).toHaveCount(0);
});

test('R13: a wrong browser clock does not affect deadlines', async ({ as }) => {
  const portal = await as('maria');
  await portal.clock.install({ time: new Date('2050-01-01T12:00:00Z') });
  const before = Date.now();
  await portal.goto('/');
  await fillForm(portal, 'Часы на компьютере врут');
  await portal.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(portal);
  const { receivedAt, deadline } = await withDatabase(process.env, async (db) =>
    ticketSchema.parse((await db.doc(`tickets/${number}`).get()).data()),
  );
  expect(receivedAt).toBeGreaterThanOrEqual(before);
  expect(receivedAt).toBeLessThanOrEqual(Date.now());
  expect(deadline.from).toBe(receivedAt);
});
