import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { unsubscribeToken } from '../functions/src/mail/unsubscribe-token';
import { withDatabase } from './support/database';
import { expect, expectAccessible, expectNoHorizontalScroll, phone, test } from './support/journey';

/** The secret of the emulated functions. */
const secret = parseEnv(readFileSync('functions/.secret.local', 'utf8'))['INBOUND_MAIL_SECRET'];

const preferencesOf = async (uid: string): Promise<unknown> =>
  withDatabase(process.env, async (db) => (await db.doc(`people/${uid}`).get()).get('mail'));

const variants = [
  {
    name: 'wide, light mode',
    options: { viewport: { width: 1440, height: 900 } },
    language: 'ru',
    button: 'Не присылать',
    done: 'Письма «Вопрос решён» больше не придут.',
  },
  {
    name: 'phone, dark mode',
    options: { ...phone, colorScheme: 'dark' as const },
    language: 'en',
    button: 'Stop sending',
    done: 'The emails “Question resolved” will not be sent any more.',
  },
];

for (const { name, options, language, button, done } of variants) {
  test(`the link of an email asks, then switches that kind off: ${name}`, async ({ as }) => {
    const uid = `unsubscribe-${Date.now()}`;
    const token = unsubscribeToken(secret ?? '', { uid, preference: 'resolved' });
    const page = await as(null, options);
    await page.goto(`/unsubscribe?lang=${language}&token=${token}`);
    await expectAccessible(page);
    await expectNoHorizontalScroll(page);
    expect(await preferencesOf(uid)).toBeUndefined();

    await page.getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(done)).toBeVisible();
    await expectAccessible(page);
    expect(await preferencesOf(uid)).toEqual({ resolved: false });

    await page.goto(`/unsubscribe?lang=${language}&token=${token}x`);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('link').click();
    await expect(page).toHaveURL(/\/(?:settings|sign-in)/u);
  });
}
