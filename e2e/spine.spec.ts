import { row, tallDesk } from './support/desk';
import { fillForm, numberShown } from './support/form';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/journey';

test('a ticket goes from the form through the queue to its solution and back, live on both sides', async ({
  as,
}) => {
  const subject = `Каталог не собирается ${Date.now()}`;
  const desk = await as('anna', tallDesk);
  const portal = await as('olga');
  await desk.goto('/desk/queue');
  await expect(desk.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(desk);

  const number = await test.step('the requester sends the form', async () => {
    await portal.goto('/');
    await fillForm(portal, subject);
    await portal.getByLabel('Как это повторить').fill('1. Документы\n2. Каталог\n3. Собрать');
    await expectAccessible(portal);
    await portal.getByRole('button', { name: 'Отправить обращение' }).click();
    const sent = await numberShown(portal);
    await expect(portal.getByText(/Ответим/u).first()).toBeVisible();
    await expect(portal.getByText(/Перед вами \d+|Вы первые/u)).toBeVisible();
    await expectAccessible(portal);
    await expectNoSidewaysScroll(portal);
    return sent;
  });

  await test.step('it stands in the open queue at its place, without a reload', async () => {
    await expect(row(desk, number)).toBeVisible();
    const rows = await desk.getByRole('listitem').allInnerTexts();
    const mine = rows.findIndex((text) => text.includes(subject));
    const nextGroup = rows.findIndex((text) => text.includes('Организаторы: Word и Excel'));
    expect(mine, 'after those who came before, in its own group').toBe(nextGroup - 1);
  });

  await test.step('an agent takes it and answers; the requester sees both live', async () => {
    await portal.getByRole('link', { name: 'Открыть обращение' }).click();
    await expect(portal.getByText('Принято, ждёт очереди').first()).toBeVisible();
    await row(desk, number).click();
    await desk.keyboard.press('a');
    await expect(portal.getByText('В работе', { exact: true }).first()).toBeVisible();
    await desk.keyboard.press('r');
    await desk.keyboard.insertText('Мы повторили ошибку и уже чиним сборку каталога.');
    await desk.keyboard.press('Control+Enter');
    await expect(portal.getByText('уже чиним сборку каталога')).toBeVisible();
    await expect(portal.getByText('Мы ответили').first()).toBeVisible();
    await expectAccessible(desk);
    await expectAccessible(portal);
  });

  await test.step('an agent asks, and the clock stands until the requester answers', async () => {
    await desk.keyboard.press('r');
    await desk.keyboard.insertText('Пришлите, пожалуйста, номер мероприятия.');
    await desk.getByRole('button', { name: 'Ответить и ждать' }).click();
    await expect(portal.getByText('Ждём вашего ответа, срок стоит').first()).toBeVisible();
    await expect(
      desk.getByText('Ждём ответа заявителя, срок остановлен', { exact: false }),
    ).toBeVisible();
    await expectAccessible(portal);
    await portal.getByLabel('Ваш ответ').fill('Номер 48213.');
    await portal.getByRole('button', { name: 'Ответить' }).click();
    await expect(desk.getByText('Номер 48213.')).toBeVisible();
    await expect(desk.getByText('Заявитель ответил, срок идёт дальше')).toBeVisible();
    await expect(portal.getByText('В работе', { exact: true }).first()).toBeVisible();
  });

  await test.step('an agent resolves it, and the requester reopens it', async () => {
    await desk.keyboard.press('r');
    await desk.keyboard.insertText('Исправили, соберите каталог ещё раз.');
    await desk.getByRole('button', { name: /^Решить/u }).click();
    await expect(portal.getByText('Вопрос решён')).toBeVisible();
    await portal.getByRole('radio', { name: 'помог', exact: true }).check();
    await portal.getByLabel('Хотите что-то добавить').fill('Быстро, спасибо.');
    await portal.getByRole('button', { name: 'Отправить оценку' }).click();
    await expect(portal.getByText('Спасибо, оценка учтена.')).toBeVisible();
    await expect(desk.getByText('Заявитель оценил ответ')).toBeVisible();
    await expect(desk.getByText('4 из 5')).toBeVisible();
    await expectAccessible(portal);
    await portal.getByLabel('Что осталось нерешённым').fill('Ошибка осталась.');
    await portal.getByRole('button', { name: 'Открыть снова' }).click();
    await expect(desk.getByText('Открыто снова: Ольга Смирнова')).toBeVisible();
    await expect(portal.getByText('В работе', { exact: true }).first()).toBeVisible();
    await expect(row(desk, number)).toBeVisible();
  });

  await test.step('the list of requests shows it', async () => {
    await portal.goto('/requests');
    await expect(portal.getByText(subject)).toBeVisible();
    await expectAccessible(portal);
  });
});
