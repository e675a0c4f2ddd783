/**
 * Process of the emulators, started by start-stack.ts. It leads a separate process group, so that
 * Ctrl-C does not reach it, and saves and stops when its parent process is gone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Autosave } from './autosave';
import { CallGate } from './call-gate';
import { removeUnfinishedExports, saveData, savedData, savedValidSince } from './data-dir';
import type { HostMessage, HostOptions, HostRequest } from './protocol';

const callLimitMs = 30_000;
const startLimitMs = 600_000;
const saveLimitMs = 300_000;
const stopLimitMs = 120_000;

// A private temporary directory, because firebase-tools stores its hub address and files under
// fixed names, which two stacks of one project would share. The path is short, because a socket
// path is limited to 104 characters.
const privateTmp = mkdtempSync(join(tmpdir(), 'reglament-'));
process.env['TMPDIR'] = privateTmp;
// Enables the output of firebase-tools.
process.env['IS_FIREBASE_CLI'] = 'true';

const tools = await import('./firebase-tools');
const { services, useLocalConfig } = await import('./local-config');
const { shareWorkers } = await import('./shared-workers');
const { startScheduler } = await import('./scheduler');

// Trusted, because start-stack.ts of the same checkout writes it.
const options: HostOptions = JSON.parse(process.argv[2] ?? '{}');
const { dataDir, projectId } = options;

/** An export before all emulators have loaded would be partial and replace the complete one. */
let isLoaded = false;
let stopping: Promise<never> | undefined;

const autosave = new Autosave({
  save: () => (dataDir === undefined ? Promise.resolve() : saveData(dataDir, exportTo)),
  onError: (error) => console.error('Saving the data failed', error),
});
const gate = new CallGate(onChange);

function onChange(): void {
  if (dataDir !== undefined && isLoaded && stopping === undefined) autosave.changed();
}

async function startEmulators(): Promise<void> {
  const saved = dataDir === undefined ? undefined : savedData(dataDir);
  tools.gateFunctions(gate);
  tools.watchAccounts(onChange);
  if (saved !== undefined) tools.preserveValidSince(savedValidSince(saved));
  tools.startStorageWithoutRules();
  tools.fixPubsub();
  tools.deferAuthValidation();
  tools.extendPortTimeout(startLimitMs);
  shareWorkers();
  removeUnfinishedExports(process.cwd());
  const command = new tools.commands.Command('stack')
    .before(async (opts) => {
      useLocalConfig(opts.config, options);
      await tools.commandUtils.beforeEmulatorCommand(opts);
    })
    .action((opts) => tools.controller.startAll(opts, false));
  await command.runner()({
    project: projectId,
    config: join(options.rootDir, 'firebase.json'),
    only: services.join(','),
    nonInteractive: true,
    ...(saved === undefined ? {} : { import: saved }),
  });
}

function save(): Promise<void> {
  return isLoaded ? autosave.now() : Promise.resolve();
}

async function exportTo(path: string): Promise<void> {
  const exported = new tools.hubExport.HubExport(projectId, {
    path,
    initiatedBy: 'reglament',
  }).exportAll();
  const limit = delay(saveLimitMs, 'late' as const, { ref: false });
  if ((await Promise.race([exported, limit])) === 'late')
    throw new Error('the export took too long');
}

function stop(code = 0): Promise<never> {
  stopping ??= stopNow(code);
  return stopping;
}

/**
 * Rejects new calls and awaits in-flight ones before the last save, so that every acknowledged
 * command is saved.
 */
async function stopNow(code: number): Promise<never> {
  gate.close();
  await Promise.race([gate.idle(), delay(callLimitMs, undefined, { ref: false })]);
  gate.abort();
  await save().catch((error: unknown) => console.error('Saving the data failed', error));
  await Promise.race([tools.controller.cleanShutdown(), delay(stopLimitMs)]).catch(() => undefined);
  tools.killEmulator('firestore');
  tools.killEmulator('pubsub');
  rmSync(privateTmp, { recursive: true, force: true });
  process.exit(code);
}

/** Saves and then kills Firestore, as a power failure would; for fault tests. */
async function crashFirestore(): Promise<void> {
  await save();
  tools.killEmulator('firestore');
}

async function restartFirestore(): Promise<void> {
  const firestore = tools.registry.get('firestore');
  const saved = dataDir === undefined ? undefined : savedData(dataDir);
  if (firestore === undefined) throw new Error('Firestore was never started');
  await firestore.stop();
  tools.registry.clear('firestore');
  if (saved !== undefined)
    firestore.args.seed_from_export = join(
      saved,
      'firestore_export/firestore_export.overall_export_metadata',
    );
  await tools.registry.start(firestore);
  // The new process has no function triggers.
  await tools.registry.get('functions')?.reloadTriggers();
}

const actions = { save, stop, crashFirestore, restartFirestore } satisfies Record<
  HostRequest['action'],
  () => Promise<void>
>;

function send(message: HostMessage): void {
  if (process.connected) process.send?.(message);
}

process.on('message', (request: HostRequest) => {
  actions[request.action]().then(
    () => send({ type: 'answer', id: request.id }),
    (error: unknown) => send({ type: 'answer', id: request.id, error: String(error) }),
  );
});
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => undefined);

try {
  // The parent may have exited before the disconnect listener was added.
  if (!process.connected) await stop(1);
  await startEmulators();
  isLoaded = true;
  if (options.scheduler)
    startScheduler((error) => console.error('A schedule could not be fired', error));
  send({
    type: 'ready',
    functions:
      tools.registry
        .get('functions')
        ?.getTriggerDefinitions()
        .map((one) => one.name) ?? [],
    pids: [tools.downloadable.getPID('firestore'), tools.downloadable.getPID('pubsub')],
  });
} catch (error) {
  send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  await stop(1);
}
