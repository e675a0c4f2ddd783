import { bounceLast } from './support/bounce';
import { openTicket } from './support/console';
import { command, submit } from './support/emulators';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';
import { mailsOf } from './support/queued-mail';

const onSite = 'По почте не дойдёт: ответ ждёт на сайте.';

test('a bounce moves the conversation to the site until a test message has arrived', async ({
  as,
}) => {
  const number = await submit('ivan', `Письмо вернулось ${Date.now()}`);
  const agentPage = await as('anna');
  await openTicket(agentPage, number);
  await expect(agentPage.getByText(onSite)).toHaveCount(0);
  const portal = await as('ivan', phone);
  await portal.goto(`/requests/${number}`);
  await expect(portal.getByRole('heading', { level: 1 })).toBeVisible();

  await bounceLast(number);
  await expect(agentPage.getByText(onSite)).toBeVisible();
  await expect(
    agentPage.getByText(/не принимает этот адрес · ivan@reglament\.test/u),
  ).toBeVisible();
  await expect(agentPage.getByText('Письмо не доставлено: ответ ждёт на сайте')).toBeVisible();
  await expectAccessible(agentPage);

  const banner = portal.getByRole('region', { name: 'Письма на ivan@reglament.test не доходят' });
  await expect(banner.getByText('Ответы ждут вас здесь, на сайте.')).toBeVisible();
  await expectAccessible(portal);
  await expectNoHorizontalScroll(portal);
  await command('anna', 'reply', {
    number,
    baseRevision: 1,
    text: 'Ответ, который ждёт на сайте.',
  });
  await expect(portal.getByText('Ответ, который ждёт на сайте.')).toBeVisible();

  await test.step('the address can be corrected', async () => {
    await banner.getByRole('button', { name: 'Исправить адрес' }).tap();
    await banner.getByLabel('Новый адрес почты').fill('не адрес');
    await banner.getByRole('button', { name: 'Прислать ссылку на новый адрес' }).tap();
    await expect(banner.getByText('Это не похоже на адрес почты.')).toBeVisible();
    await expectAccessible(portal);
    await banner.getByRole('button', { name: 'Исправить адрес' }).tap();
  });

  const ask = banner.getByRole('button', { name: 'Запросить пробное письмо' });
  await ask.tap();
  const tested = portal.getByRole('region', { name: /^Пробное письмо отправляется/u });
  await expect(tested.getByText(/Узнать, дошло ли оно, мы не можем/u)).toBeVisible();
  await expectAccessible(portal);
  await expectNoHorizontalScroll(portal);
  await expect(agentPage.getByText(/Почта проверяется/u)).toBeVisible();
  const templates = async () =>
    (await mailsOf(process.env, number)).map(({ template }) => template);
  await expect.poll(templates).toEqual(['received', 'reply', 'test']);

  await test.step('a new bounce restores the suppression', async () => {
    await bounceLast(number);
    await expect(banner).toBeVisible();
    await expect(agentPage.getByText(onSite)).toBeVisible();
  });

  await ask.tap();
  await tested.getByRole('button', { name: 'Письмо пришло' }).tap();
  await expect(tested).toHaveCount(0);
  await expect(banner).toHaveCount(0);
  await command('anna', 'resolve', { number, baseRevision: 2, text: 'Готово.' });
  await expect(agentPage.getByText(onSite)).toHaveCount(0);
});
