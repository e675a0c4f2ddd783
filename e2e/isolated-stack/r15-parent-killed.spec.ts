import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { reserveOffset } from '../../scripts/stack/port-check';
import { RestartableStack } from '../support/restartable-stack';

/** Away from the other stacks of the journeys and of the function tests. */
const FIRST_OFFSET = 42_000;

/** What runs last when the command is killed: the emulators' process loads its modules, or starts the database. */
const moments = [
  ['load their modules', 'scripts/stack/emulator-process.ts'],
  ['start the database', 'firestore.jar'],
] as const;

for (const [moment, program] of moments) {
  test(`R15: no process is left when the command is killed while the emulators ${moment}`, async () => {
    const dir = mkdtempSync(join(tmpdir(), 'reglament-r15-parent-'));
    const { offset, release } = await reserveOffset(FIRST_OFFSET);
    release();
    const stack = new RestartableStack(offset, join(dir, 'data'));
    try {
      stack.spawn();
      await expect
        .poll(() => stack.processes().some(({ command }) => command.includes(program)))
        .toBe(true);
      await stack.killCommand();
      await expect.poll(() => stack.processes()).toEqual([]);
    } finally {
      await stack.cutPower();
      rmSync(dir, { recursive: true, force: true });
    }
  });
}
