import { seedEmailTicket } from '../seed/email-ticket';
import { seedDemo } from '../seed/seed';
import { print, step } from '../setup/progress';
import { allowExample, clearData, isDatabaseEmpty } from './database';
import type { Stack } from './start-stack';

/** Seeds an empty database; keeps any other. */
export async function seedWhenEmpty(stack: Stack): Promise<void> {
  if (!(await isDatabaseEmpty(stack))) return allowExample(stack);
  await step('Putting demo data into the empty database', () => seedStack(stack));
  await stack.save();
}

export async function seedStack(stack: Stack): Promise<void> {
  try {
    const { tickets } = await seedDemo(stack.env);
    await seedEmailTicket(stack.ports);
    await allowExample(stack);
    print(`  ${tickets + 1} tickets`);
  } catch (error) {
    // Partial demo data would look like a database in use at the next start.
    await clearData(stack);
    throw error;
  }
}
