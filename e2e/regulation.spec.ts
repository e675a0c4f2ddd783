import type { FrameLocator, Page } from '@playwright/test';
import { zooportalRegulation } from '@reglament/domain';
import { openTicket, tallConsole } from './support/console';
import { withDatabase } from './support/database';
import { submit } from './support/emulators';
import { numberShown } from './support/form';
import { expect, expectAccessible, test } from './support/journey';
import { example, openWidget, service } from './support/widget';

/** Pages without a Firestore client poll every 30 seconds. */
const whenPolled = { timeout: 60_000 };

const renamed = { ru: 'Организаторы: новая Система', en: 'Organisers: the new System' };

const seventh = {
  id: 'veterinary',
  priority: 7,
  clause: '3.2',
  title: { ru: 'Ветеринары', en: 'Veterinarians' },
  question: { ru: 'Я ветеринар, вопрос о справке', en: 'I am a veterinarian' },
  form: 'standard',
  target: { businessDays: 5 },
  asksFor: null,
  archived: false,
};

/** The default regulation with an edited title, an archived category and a seventh one. */
const edited = (version: string) => ({
  ...zooportalRegulation,
  version,
  categories: [
    ...zooportalRegulation.categories.map((category) => ({
      ...category,
      ...(category.id === 'organiser-system' && {
        title: renamed,
        question: { ru: 'Я организатор, новая Система', en: 'I organise, the new System' },
      }),
      archived: category.id === 'breeder',
    })),
    seventh,
  ],
});

/** Edits the draft as an administrator would in the Firebase console. */
const write = async (regulation: object): Promise<void> =>
  withDatabase(process.env, async (db) => {
    await db.doc('config/regulation').set({ ...regulation });
  });

const choice = (form: FrameLocator | Page, name: RegExp) => form.getByRole('radio', { name });

const expectEditedForm = async (form: FrameLocator | Page): Promise<void> => {
  await expect(choice(form, /Я ветеринар, вопрос о справке/u)).toBeVisible(whenPolled);
  await expect(choice(form, /Я организатор, новая Система/u)).toBeVisible();
  await expect(choice(form, /Я заводчик или специалист/u)).toHaveCount(0);
};

test.afterEach(async () => write(zooportalRegulation));

test('a published regulation is shown live in the form, widget, queue, help and receipts', async ({
  as,
}) => {
  // Three pages wait for their next poll.
  test.setTimeout(300_000);
  const old = await submit('olga', `Помёт не сохраняется ${Date.now()}`, 'breeder');
  await submit('olga', `Каталог пуст ${Date.now()}`, 'organiser-system');
  const portal = await as('olga');
  const host = await as(null);
  const agentPage = await as('anna', tallConsole);
  const help = await as(null);
  await portal.goto('/');
  await expect(choice(portal, /Я заводчик или специалист/u)).toBeVisible();
  // The first request starts the function that serves the widget page.
  await host.request.get(`${service()}/widget`);
  await host.goto(example());
  const frame = await openWidget(host);
  await expect(choice(frame, /Я заводчик или специалист/u)).toBeVisible();
  await agentPage.goto('/console/queue');
  await expect(
    agentPage.getByRole('heading', { name: /Организаторы: работа с Системой/u }),
  ).toBeVisible();
  await help.goto('/help');
  await expect(
    help.getByRole('heading', { name: 'Организаторы: работа с Системой' }),
  ).toBeVisible();

  await write(edited(`edited-${Date.now()}`));

  await expect(agentPage.getByRole('heading', { name: new RegExp(renamed.ru, 'u') })).toBeVisible(
    whenPolled,
  );
  await expectEditedForm(portal);
  await expectEditedForm(frame);
  await expect(help.getByRole('heading', { name: renamed.ru })).toBeVisible(whenPolled);
  await expectAccessible(portal);

  await choice(portal, /Я ветеринар, вопрос о справке/u).check();
  await portal.getByLabel('Коротко о чём').fill(`Справка для выставки ${Date.now()}`);
  await portal.getByLabel('Что случилось').fill('Форма справки не принимает номер чипа.');
  await portal.getByRole('button', { name: 'Отправить обращение' }).click();
  const number = await numberShown(portal);

  await openTicket(agentPage, number);
  const details = agentPage.getByRole('complementary');
  await expect(details.getByRole('combobox', { name: /7 · Ветеринары/u })).toBeVisible();
  await expect(details.getByText('7 из 7')).toBeVisible();
  await expect(details.getByText('Ветеринары', { exact: true })).toBeVisible();
  await expect(details.getByText(/5 рабочих дней/u).first()).toBeVisible();

  await openTicket(agentPage, old);
  const category = details.getByRole('combobox', { name: /5 · Заводчики и специалисты/u });
  await expect(category).toBeVisible();
  await category.click();
  await expect(agentPage.getByRole('option', { name: /Ветеринары/u })).toBeVisible();
  await expect(agentPage.getByRole('option', { name: /Заводчики/u })).toHaveCount(0);
});
