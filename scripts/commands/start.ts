import { startMailCatcher } from '../mail-catcher/catcher';
/** `npm start`: builds the project, starts the local stack and prints its addresses. */
import { startLocalGateway } from '../mail/local-gateway';
import { buildApp, buildFunctions } from '../setup/build';
import { printMemory } from '../setup/memory';
import { dataDir, localAppDir } from '../setup/paths';
import { command, step } from '../setup/progress';
import { printSaveTime } from '../setup/saved-since';
import { printWelcome } from '../setup/welcome';
import { startExample } from '../stack/example';
import { assertPortsFree } from '../stack/port-check';
import { chosenOffset, portsAt, stackPortNames } from '../stack/ports';
import { seedWhenEmpty } from '../stack/seed-stack';
import { startStack } from '../stack/start-stack';
import { untilStopped } from '../stack/stop-signals';
import { warmUpFunctions } from '../stack/warm-up';

await command(async () => {
  printMemory('start');
  const ports = portsAt(chosenOffset());
  await assertPortsFree(ports, [...stackPortNames, 'example', 'smtp', 'smtpGateway', 'mailPage']);
  await step('Building the functions', buildFunctions);
  await step('Building the app', () => buildApp('emulator', localAppDir));
  printSaveTime(dataDir);
  const mail = await startMailCatcher(ports);
  const stack = await step('Starting the emulators', () =>
    startStack({ ports, dataDir, scheduler: true, isLarge: true, smtpUrl: mail.smtpUrl }),
  );
  await seedWhenEmpty(stack);
  await step('Warming up the functions', () => warmUpFunctions(ports));
  const example = await startExample(ports, ports.hosting);
  const gateway = await startLocalGateway(ports);
  printWelcome({ app: ports.hosting, example: example.url, mail: mail.pageUrl }, stack);
  const code = await untilStopped(stack);
  example.stop();
  await Promise.all([mail.stop(), gateway.stop()]);
  return code;
});
