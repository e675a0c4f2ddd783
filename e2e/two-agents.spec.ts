import { answer, openClosedTicket, openTicket, row, tallConsole } from './support/console';
import { command, submit } from './support/emulators';
import { expect, expectAccessible, test } from './support/journey';

test('of two agents who take a ticket concurrently, one wins and the other sees who', async ({
  as,
}) => {
  const number = await submit('ivan', `Кто первый ${Date.now()}`);
  const anna = await as('anna');
  const boris = await as('boris');
  await Promise.all([openTicket(anna, number), openTicket(boris, number)]);
  // While offline, Boris acts on an outdated revision, and Anna takes the ticket.
  await boris.context().setOffline(true);
  await boris.keyboard.press('a');
  await anna.keyboard.press('a');
  await expect(anna.getByText('В работу взято: Анна Белова')).toBeVisible();
  await boris.context().setOffline(false);
  await expect(
    boris
      .getByRole('alert')
      .getByText(/Анна Белова/u)
      .first(),
  ).toBeVisible();
  await expect(boris.getByText('В работу взято: Анна Белова')).toBeVisible();
  await expect(boris.getByText('В работу взято: Борис Лебедев')).toBeHidden();
});

test('a reply to a changed ticket is kept and shown with the changes', async ({ as }) => {
  const number = await submit('ivan', `Ответ не пропадает ${Date.now()}`);
  const anna = await as('anna');
  await openTicket(anna, number);
  const draft = 'Ответ, который Анна ещё пишет.';
  await anna.getByRole('textbox', { name: 'Ответ заявителю' }).fill(draft);
  await anna.context().setOffline(true);
  await command('ivan', 'reply', { number, text: 'Уже разобрался, спасибо.' });
  await anna.getByRole('button', { name: 'Ответить', exact: false }).last().click();
  await anna.context().setOffline(false);
  await expect(anna.getByText('Уже разобрался, спасибо.')).toBeVisible();
  await expect(anna.getByRole('button', { name: 'Отправить всё равно' })).toBeVisible();
  await expect(anna.getByText(draft)).toBeVisible();
  await anna.getByRole('button', { name: 'Отправить всё равно' }).click();
  await expect(anna.getByRole('log').getByText(draft)).toBeVisible();
});

test('a concurrent reply is shown before the draft is sent', async ({ as }) => {
  const number = await submit('ivan', `Пока писал ${Date.now()}`);
  const boris = await as('boris');
  await openTicket(boris, number);
  const draft = 'Ответ, который Борис ещё пишет.';
  const box = boris.getByRole('textbox', { name: 'Ответ заявителю' });
  await box.fill(draft);
  await command('anna', 'reply', { number, baseRevision: 1, text: 'Анна уже ответила.' });
  await expect(boris.getByRole('log').getByText('Анна уже ответила.')).toBeVisible();
  await expect(boris.getByText(/Изменение: Анна Белова/u)).toBeVisible();
  await box.press('Control+Enter');
  await expect(box).toHaveValue(draft);
  await boris.reload();
  await expect(boris.getByText(/Изменение: Анна Белова/u)).toBeVisible();
  await boris.getByRole('button', { name: 'Отправить всё равно' }).click();
  await expect(boris.getByRole('log').getByText(draft)).toBeVisible();
});

test('a decline started before another reply is held back until it is sent anyway', async ({
  as,
}) => {
  const number = await submit('ivan', `Отклонение и ответ ${Date.now()}`);
  const boris = await as('boris');
  await openTicket(boris, number);
  await boris.keyboard.press('d');
  const dialog = boris.getByRole('dialog', { name: /Отклонить обращение/u });
  await dialog.getByLabel('Причина по регламенту').selectOption('out-of-scope');
  await dialog.getByLabel('К кому обратиться').fill('Секретарь клуба');
  await boris.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await command('anna', 'reply', { number, baseRevision: 1, text: 'Анна уже ответила.' });
  await expect(boris.getByRole('log').getByText('Анна уже ответила.')).toBeVisible();
  await boris.keyboard.press('d');
  await expect(dialog.getByLabel('К кому обратиться')).toHaveValue('Секретарь клуба');
  await expect(dialog.getByText(/Изменение: Анна Белова/u)).toBeVisible();
  await dialog.getByLabel('К кому обратиться').press('Control+Enter');
  await expect(dialog).toBeVisible();
  await expectAccessible(boris);
  await dialog.getByRole('button', { name: 'Отправить всё равно' }).click();
  await expect(dialog).toBeHidden();
  await openClosedTicket(boris, number);
  await expect(boris.getByText(/^Отклонено: /u).first()).toBeVisible();
});

test('a ticket resolved by another agent leaves the queue', async ({ as }) => {
  const number = await submit('maria', `Решит другой ${Date.now()}`);
  const anna = await as('anna', tallConsole);
  await anna.goto('/console/queue');
  await expect(row(anna, number)).toBeVisible();
  const boris = await as('boris');
  await openTicket(boris, number);
  await answer(boris, 'Готово, проверьте.', 'Решить');
  await expect(row(anna, number)).toBeHidden();
});
