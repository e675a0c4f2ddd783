import { answer, openTicket, row } from './support/desk';
import { command, submit } from './support/emulators';
import { expect, test } from './support/journey';

test('of two agents who take a ticket at once one wins, and the other is told who', async ({
  as,
}) => {
  const number = await submit('ivan', `Кто первый ${Date.now()}`);
  const anna = await as('anna');
  const boris = await as('boris');
  await Promise.all([openTicket(anna, number), openTicket(boris, number)]);
  await Promise.all([anna.keyboard.press('a'), boris.keyboard.press('a')]);
  // Whoever lost sees the name of the other beside their own page, which stays as it was.
  const told = [
    anna.getByRole('alert').getByText('Борис Лебедев'),
    boris.getByRole('alert').getByText('Анна Белова'),
  ];
  const losers = async () => {
    const shown = await Promise.all(told.map(async (name) => name.count()));
    return shown.filter((count) => count > 0).length;
  };
  await expect.poll(losers).toBe(1);
});

test('an answer written on a ticket that changed meanwhile is kept, and what is new stands beside it', async ({
  as,
}) => {
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

test('a ticket that another agent resolves leaves the queue in place', async ({ as }) => {
  const number = await submit('maria', `Решит другой ${Date.now()}`);
  const anna = await as('anna', { viewport: { width: 1440, height: 1400 } });
  await anna.goto('/desk/queue');
  await expect(row(anna, number)).toBeVisible();
  const boris = await as('boris');
  await openTicket(boris, number);
  await answer(boris, 'Готово, проверьте.', 'Решить');
  await expect(row(anna, number)).toBeHidden();
});
