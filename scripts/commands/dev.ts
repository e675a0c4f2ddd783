/** `npm run dev`: as `npm start`, with the app served by Vite and everything rebuilt on change. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { watchFunctions } from '../../functions/build.mjs';
import { buildFunctions } from '../setup/build';
import { sayMemory } from '../setup/memory';
import { dataDir, localAppDir, rootDir } from '../setup/paths';
import { command, say, step } from '../setup/progress';
import { saySavedSince } from '../setup/saved-since';
import { printWelcome } from '../setup/welcome';
import { startExample } from '../stack/example';
import { assertPortsFree } from '../stack/port-check';
import { chosenOffset, host, portsAt, stackPortNames } from '../stack/ports';
import { seedWhenEmpty } from '../stack/seed-stack';
import { startStack } from '../stack/start-stack';
import { untilStopped } from '../stack/stop-signals';
import { warmUpFunctions } from '../stack/warm-up';

function onFunctionsBuilt(errors: readonly string[]): void {
  for (const error of errors) say(`The functions do not build: ${error}`);
}

await command(async () => {
  sayMemory('start');
  const ports = portsAt(chosenOffset());
  await assertPortsFree(ports, [...stackPortNames, 'vite', 'example']);
  await step('Building the functions', buildFunctions);
  // Hosting still serves the functions under /api, and wants a directory to serve.
  mkdirSync(join(rootDir, localAppDir), { recursive: true });
  saySavedSince(dataDir);
  const stack = await step('Starting the emulators', () =>
    startStack({ ports, dataDir, ticker: true, isLarge: true }),
  );
  await seedWhenEmpty(stack);
  const stopWatching = await watchFunctions(onFunctionsBuilt);
  const vite = await createServer({
    root: rootDir,
    mode: 'emulator',
    server: {
      port: ports.vite,
      proxy: {
        '/api': `http://${host}:${ports.hosting}`,
        // What people search in is published by a function, which only Hosting knows the way to.
        '^/help/index\\.[a-z]+\\.json$': `http://${host}:${ports.hosting}`,
      },
    },
  });
  await vite.listen();
  await step('Warming up the functions', () => warmUpFunctions(ports));
  const example = await startExample(ports, ports.vite);
  printWelcome({ app: ports.vite, example: example.url }, stack);
  const code = await untilStopped(stack);
  example.stop();
  await Promise.all([vite.close(), stopWatching()]);
  return code;
});
