import { testAppDir } from '../../scripts/setup/paths';
/** A stack in a process of its own, as `npm start` runs one: for tests that stop or kill it from outside. */
import { command } from '../../scripts/setup/progress';
import { portsAt } from '../../scripts/stack/ports';
import { startStack } from '../../scripts/stack/start-stack';
import { untilStopped } from '../../scripts/stack/stop-signals';

const [offset, dataDir] = process.argv.slice(2);

await command(async () => {
  if (offset === undefined || dataDir === undefined) throw new Error('offset and directory?');
  const ports = portsAt(Number(offset));
  const stack = await startStack({ ports, dataDir, appDir: testAppDir });
  process.send?.('ready');
  return untilStopped(stack);
});
