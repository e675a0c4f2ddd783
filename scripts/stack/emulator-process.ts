/**
 * The process that the emulators live in, started by start-stack.ts. It is the head of a process group of its own, so
 * Ctrl-C in the terminal does not reach it, and it stops, data saved, when the process that started it is gone.
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

// firebase-tools keeps the address of its hub and the stored files under fixed names in the temporary directory: two
// stacks of one project need two of these. It stays short, since the path of a socket may have 104 characters only.
const privateTmp = mkdtempSync(join(tmpdir(), 'reglament-'));
process.env['TMPDIR'] = privateTmp;
// Otherwise firebase-tools keeps silent.
process.env['IS_FIREBASE_CLI'] = 'true';

const tools = await import('./firebase-tools');
const { services, useLocalConfig } = await import('./local-config');
const { shareWorkers } = await import('./shared-workers');
const { startScheduler: startTicker } = await import('./scheduler');

// Written by start-stack.ts of the same checkout, so it is taken as what it says.
const options: HostOptions = JSON.parse(process.argv[2] ?? '{}');
const { dataDir, projectId } = options;

/** Before every part has loaded its data, an export would be a part of them, and would replace the whole. */
let complete = false;
let stopping: Promise<never> | undefined;

const autosave = new Autosave({
  save: () => (dataDir === undefined ? Promise.resolve() : saveData(dataDir, exportTo)),
  onError: (error) => console.error('Saving the data failed', error),
});
const gate = new CallGate(noteChange);

function noteChange(): void {
  if (dataDir !== undefined && complete && stopping === undefined) autosave.changed();
}

async function startEmulators(): Promise<void> {
  const saved = dataDir === undefined ? undefined : savedData(dataDir);
  tools.gateFunctions(gate);
  tools.watchAccounts(noteChange);
  if (saved !== undefined) tools.keepValidSince(savedValidSince(saved));
  tools.startStorageWithoutRules();
  tools.mendPubsub();
  tools.compileAuthChecksLate();
  tools.waitLongForPorts(startLimitMs);
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
  return complete ? autosave.now() : Promise.resolve();
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

/** Refuses new calls and lets those under way end before the last save, so that no acknowledged command is missed. */
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

/** Kills the database as a power cut would, after saving what it holds. For tests of what happens then. */
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
  // The new process knows none of the functions' triggers.
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
  // The parent may have ended while the modules were loading, before anything listened for that.
  if (!process.connected) await stop(1);
  await startEmulators();
  complete = true;
  if (options.ticker) startTicker((error) => console.error('A schedule could not be fired', error));
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
