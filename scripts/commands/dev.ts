/** `npm run dev`: like `npm start`, but the app is served by Vite and rebuilt on change. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { watchFunctions } from '../../functions/build.mjs';
import { startMailCatcher } from '../mail-catcher/catcher';
import { startLocalGateway } from '../mail/local-gateway';
import { buildFunctions } from '../setup/build';
import { printMemory } from '../setup/memory';
import { dataDir, localAppDir, rootDir } from '../setup/paths';
import { command, print, step } from '../setup/progress';
import { printSaveTime } from '../setup/saved-since';
import { printWelcome } from '../setup/welcome';
import { startExample } from '../stack/example';
import { assertPortsFree } from '../stack/port-check';
import { chosenOffset, host, portsAt, stackPortNames, type PortName } from '../stack/ports';
import { seedWhenEmpty } from '../stack/seed-stack';
import { startStack } from '../stack/start-stack';
import { untilStopped } from '../stack/stop-signals';
import { warmUpFunctions } from '../stack/warm-up';

const usedPorts: readonly PortName[] = [
  ...stackPortNames,
  'vite',
  'example',
  'smtp',
  'smtpGateway',
  'mailPage',
];

function onFunctionsBuilt(errors: readonly string[]): void {
  for (const error of errors) print(`The functions do not build: ${error}`);
}

await command(async () => {
  printMemory('start');
  const ports = portsAt(chosenOffset());
  await assertPortsFree(ports, usedPorts);
  await step('Building the functions', buildFunctions);
  // Hosting serves the functions under /api and requires a public directory.
  mkdirSync(join(rootDir, localAppDir), { recursive: true });
  printSaveTime(dataDir);
  const mail = await startMailCatcher(ports);
  const stack = await step('Starting the emulators', () =>
    startStack({ ports, dataDir, scheduler: true, isLarge: true, smtpUrl: mail.smtpUrl }),
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
        // The search index is served by a function through a Hosting rewrite.
        '^/help/index\\.[a-z]+\\.json$': `http://${host}:${ports.hosting}`,
      },
    },
  });
  await vite.listen();
  await step('Warming up the functions', () => warmUpFunctions(ports));
  const example = await startExample(ports, ports.vite);
  const gateway = await startLocalGateway(ports);
  printWelcome({ app: ports.vite, example: example.url, mail: mail.pageUrl }, stack);
  const code = await untilStopped(stack);
  example.stop();
  await Promise.all([vite.close(), stopWatching(), mail.stop(), gateway.stop()]);
  return code;
});
