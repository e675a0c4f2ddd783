import { expect, type Locator, type Page } from '@playwright/test';
import { showTicketNumber } from '@reglament/domain';

/** A console tall enough to show the first rows of every priority. */
export const tallDesk = { viewport: { width: 1440, height: 2600 } };

/** The row of a ticket in the list of the console. */
export const row = (desk: Page, number: string): Locator =>
  desk.getByRole('listitem').filter({ hasText: showTicketNumber(number) });

/** Opens a ticket by its address in a view. */
export const openTicket = async (desk: Page, number: string, view = 'all'): Promise<void> => {
  await desk.goto(`/desk/${view}/${number}`);
  await expect(desk.getByRole('log', { name: 'Переписка' })).toBeVisible();
};

/** Writes an answer to the requester and sends it by a button of the composer. */
export const answer = async (desk: Page, text: string, button: string): Promise<void> => {
  await desk.getByRole('textbox', { name: 'Ответ заявителю' }).fill(text);
  await desk.getByRole('button', { name: button, exact: false }).first().click();
};
