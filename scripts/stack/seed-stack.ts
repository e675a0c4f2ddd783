import { seedDemo } from '../seed/seed';
import { say, step } from '../setup/progress';
import { allowExample, clearData, isDatabaseEmpty } from './database';
import type { Stack } from './start-stack';

/** Puts the demo data into an empty database; leaves any other as it is. */
export async function seedWhenEmpty(stack: Stack): Promise<void> {
  if (!(await isDatabaseEmpty(stack))) return allowExample(stack);
  await step('Putting demo data into the empty database', () => seedStack(stack));
  await stack.save();
}

export async function seedStack(stack: Stack): Promise<void> {
  try {
    const { tickets } = await seedDemo(stack.env);
    await allowExample(stack);
    say(`  ${tickets} tickets`);
  } catch (error) {
    // Half of the demo data would pass for a database in use at the next start.
    await clearData(stack);
    throw error;
  }
}
