import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { reserveOffset } from '../../scripts/stack/port-check';
import { RestartableStack } from '../support/restartable-stack';

/** Port offset that does not collide with other end-to-end or function tests. */
const FIRST_OFFSET = 42_000;

/** Phase in which the command is killed, and the program that identifies it. */
const phases = [
  ['load their modules', 'scripts/stack/emulator-process.ts'],
  ['start the database', 'firestore.jar'],
] as const;

for (const [phase, program] of phases) {
  test(`R15: leaves no process behind when the command is killed while the emulators ${phase}`, async () => {
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
