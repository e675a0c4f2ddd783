import { expect, type Locator, type Page } from '@playwright/test';
import { showTicketNumber } from '@reglament/domain';

/** Viewport tall enough for the first rows of every priority. */
export const tallConsole = { viewport: { width: 1440, height: 2600 } };

/** Row of a ticket in the list of the console. */
export const row = (agentPage: Page, number: string): Locator =>
  agentPage.getByRole('listitem').filter({ hasText: showTicketNumber(number) });

/** Opens a ticket by URL in a view. */
export const openTicket = async (agentPage: Page, number: string, view = 'all'): Promise<void> => {
  await agentPage.goto(`/console/${view}/${number}`);
  await expect(agentPage.getByRole('log')).toBeVisible();
};

/** Waits until the console has moved on from a closed ticket, and opens that one again. */
export const openClosedTicket = async (
  agentPage: Page,
  number: string,
  view = 'all',
): Promise<void> => {
  await expect(agentPage).not.toHaveURL(new RegExp(number, 'u'));
  await openTicket(agentPage, number, view);
};

/** Fills in a reply and sends it with a button of the composer. */
export const answer = async (agentPage: Page, text: string, button: string): Promise<void> => {
  await agentPage.getByRole('textbox', { name: 'Ответ заявителю' }).fill(text);
  await agentPage.getByRole('button', { name: button, exact: false }).first().click();
};
