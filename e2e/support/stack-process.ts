import { testAppDir } from '../../scripts/setup/paths';
/** Runs a stack in a separate process, as `npm start` does, for tests that stop or kill it. */
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
