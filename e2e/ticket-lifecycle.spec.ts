import { openClosedTicket, row, tallConsole } from './support/console';
import { fillForm, numberShown } from './support/form';
import { expect, expectAccessible, expectNoHorizontalScroll, test } from './support/journey';

test('a ticket passes from submission to resolution and reopening, live on both sides', async ({
  as,
}) => {
  const subject = `Каталог не собирается ${Date.now()}`;
  const agentPage = await as('anna', tallConsole);
  const portal = await as('olga');
  await agentPage.goto('/console/queue');
  await expect(agentPage.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(agentPage);

  const number = await test.step('the requester submits the form', async () => {
    await portal.goto('/');
    await fillForm(portal, subject);
    await portal.getByLabel('Как это повторить').fill('1. Документы\n2. Каталог\n3. Собрать');
    await expectAccessible(portal);
    await portal.getByRole('button', { name: 'Отправить обращение' }).click();
    const sent = await numberShown(portal);
    await expect(portal.getByText(/Ответим/u).first()).toBeVisible();
    await expect(portal.getByText(/Перед вами \d+|Вы первые/u)).toBeVisible();
    await expectAccessible(portal);
    await expectNoHorizontalScroll(portal);
    return sent;
  });

  await test.step('it appears at its position in the open queue without a reload', async () => {
    await expect(row(agentPage, number)).toBeVisible();
    const rows = await agentPage.getByRole('listitem').allInnerTexts();
    const position = rows.findIndex((text) => text.includes(subject));
    const nextGroup = rows.findIndex((text) => text.includes('Организаторы: Word и Excel'));
    expect(position, 'last of its priority group').toBe(nextGroup - 1);
  });

  await test.step('an agent takes it and replies; the requester sees both live', async () => {
    await portal.getByRole('link', { name: 'Открыть обращение' }).click();
    await expect(portal.getByText('Принято, ждёт очереди').first()).toBeVisible();
    await row(agentPage, number).click();
    await agentPage.keyboard.press('a');
    await expect(portal.getByText('В работе', { exact: true }).first()).toBeVisible();
    await agentPage.keyboard.press('r');
    await agentPage.keyboard.insertText('Мы повторили ошибку и уже чиним сборку каталога.');
    await agentPage.keyboard.press('Control+Enter');
    await expect(portal.getByText('уже чиним сборку каталога')).toBeVisible();
    await expect(portal.getByText('Мы ответили').first()).toBeVisible();
    await expectAccessible(agentPage);
    await expectAccessible(portal);
  });

  await test.step('an agent asks a question, and the SLA timer pauses until the requester replies', async () => {
    await agentPage.keyboard.press('r');
    await agentPage.keyboard.insertText('Пришлите, пожалуйста, номер мероприятия.');
    await agentPage.getByRole('button', { name: 'Ответить и ждать' }).click();
    await expect(portal.getByText('Ждём вашего ответа, срок стоит').first()).toBeVisible();
    await expect(
      agentPage.getByText('Ждём ответа заявителя, срок остановлен', { exact: false }),
    ).toBeVisible();
    await expectAccessible(portal);
    await portal.getByLabel('Ваш ответ').fill('Номер 48213.');
    await portal.getByRole('button', { name: 'Ответить' }).click();
    await expect(agentPage.getByText('Номер 48213.')).toBeVisible();
    await expect(agentPage.getByText('Заявитель ответил, срок идёт дальше')).toBeVisible();
    await expect(portal.getByText('В работе', { exact: true }).first()).toBeVisible();
  });

  await test.step('an agent resolves it, and the requester reopens it', async () => {
    await agentPage.keyboard.press('r');
    await agentPage.keyboard.insertText('Исправили, соберите каталог ещё раз.');
    await agentPage.getByRole('button', { name: /^Решить/u }).click();
    await openClosedTicket(agentPage, number, 'queue');
    await expect(portal.getByText('Вопрос решён')).toBeVisible();
    await portal.getByRole('radio', { name: 'помог', exact: true }).check();
    await portal.getByLabel('Хотите что-то добавить').fill('Быстро, спасибо.');
    await portal.getByRole('button', { name: 'Отправить оценку' }).click();
    await expect(portal.getByText('Спасибо, оценка учтена.')).toBeVisible();
    await expect(agentPage.getByText('Заявитель оценил ответ')).toBeVisible();
    await expect(agentPage.getByText('4 из 5')).toBeVisible();
    await expectAccessible(portal);
    await portal.getByLabel('Что осталось нерешённым').fill('Ошибка осталась.');
    await portal.getByRole('button', { name: 'Открыть снова' }).click();
    await expect(agentPage.getByText('Открыто снова: Ольга Смирнова')).toBeVisible();
    await expect(portal.getByText('В работе', { exact: true }).first()).toBeVisible();
    await expect(row(agentPage, number)).toBeVisible();
  });

  await test.step('the list of requests shows it', async () => {
    await portal.goto('/requests');
    await expect(portal.getByText(subject)).toBeVisible();
    await expectAccessible(portal);
  });
});
