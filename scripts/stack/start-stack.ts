import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localMailDomain } from '../mail/local-gateway';
import { emulatorBinaries } from '../setup/emulator-binaries';
import { cacheDir, localAppDir, rootDir } from '../setup/paths';
import { UserError } from '../setup/progress';
import { killGroup, type Env } from '../setup/run';
import { FUNCTION_PROCESSES, projectId, stackEnv } from './env';
import { assertPortsFree } from './port-check';
import { host as hostName, offsetOf, stackPortNames, type StackPorts } from './ports';
import type { HostMessage, HostOptions, HostRequest } from './protocol';

export type StackOptions = Readonly<{
  ports: StackPorts;
  /** Directory that keeps the data between runs; without it, data is kept in memory only. */
  dataDir?: string;
  /** Environment of the functions besides the emulator addresses. */
  env?: Env;
  /** Directory of the built app, relative to the repository. */
  appDir?: string;
  /** Memory for ten thousand tickets instead of the test default. */
  isLarge?: boolean;
  /** SMTP server of outgoing email; without it emails stay queued. */
  smtpUrl?: string;
  /** Runs every scheduled function once a minute; tests run them explicitly. */
  scheduler?: boolean;
}>;

export type Stack = Readonly<{
  ports: StackPorts;
  /** Environment of programs that use this stack. */
  env: Env;
  /** Names of the loaded functions. */
  functions: readonly string[];
  logFile: string;
  /** Resolves when the emulators have exited for any reason. */
  ended: Promise<void>;
  /** Saves the data to `dataDir` now. */
  save(): Promise<void>;
  /** Saves the data and stops the emulators. */
  stop(): Promise<void>;
  /** Kills everything without saving. */
  kill(): void;
  /**
   * Saves and kills Firestore, as a power failure would; `restartFirestore` restores the saved
   * data. For fault tests.
   */
  crashFirestore(): Promise<void>;
  restartFirestore(): Promise<void>;
}>;

/** Timeouts of hanging processes; a busy machine may take ten times longer than usual. */
const startLimitMs = 600_000;
const stopLimitMs = 600_000;

/** Starts the emulators and waits until the functions are loaded. */
export async function startStack(options: StackOptions): Promise<Stack> {
  await assertPortsFree(options.ports, stackPortNames);
  const logFile = join(cacheDir, 'stacks', String(offsetOf(options.ports)), 'emulators.log');
  const host = forkHost(options, logFile);
  const ended = new Promise<void>((resolve) => host.once('exit', () => resolve()));
  const ready = await waitUntilReady(host, logFile);
  const kill = () => {
    killGroup(host.pid, 'SIGKILL');
    for (const pid of ready.pids) killGroup(pid, 'SIGKILL');
  };
  void ended.then(kill);
  const send = requester(host);
  return {
    ports: options.ports,
    env: { ...stackEnv(options.ports), EMULATORS_LOG: logFile },
    functions: ready.functions,
    logFile,
    ended,
    kill,
    save: () => send('save'),
    crashFirestore: () => send('crashFirestore'),
    restartFirestore: () => send('restartFirestore'),
    stop: () => stopHost(host, ended, kill),
  };
}

function forkHost(options: StackOptions, logFile: string): ChildProcess {
  const workDir = join(logFile, '..');
  mkdirSync(workDir, { recursive: true });
  const log = openSync(logFile, 'w');
  const hostOptions: HostOptions = {
    rootDir,
    projectId,
    ports: options.ports,
    appDir: options.appDir ?? localAppDir,
    scheduler: options.scheduler ?? false,
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
  };
  return fork(
    fileURLToPath(new URL('./emulator-process.ts', import.meta.url)),
    [JSON.stringify(hostOptions)],
    {
      cwd: workDir,
      detached: true,
      execArgv: ['--import', import.meta.resolve('tsx')],
      stdio: ['ignore', log, log, 'ipc'],
      env: {
        ...process.env,
        ...emulatorBinaries(),
        ...functionsEnv,
        JAVA_TOOL_OPTIONS: `${javaOptions(options)} ${process.env['JAVA_TOOL_OPTIONS'] ?? ''}`,
        MAIL_DOMAIN: localMailDomain,
        SITE_ORIGIN: `http://${hostName}:${options.ports.hosting}`,
        LOCAL_SMTP_URL: options.smtpUrl ?? '',
        MAIL_FROM: 'support@reglament.test',
        ...options.env,
      },
    },
  );
}

const functionsEnv: Env = {
  // Without a limit the emulator starts a process per request in flight; 50 of them overload a
  // small machine.
  FUNCTIONS_EMULATOR_PARALLEL: String(FUNCTION_PROCESSES),
  METADATA_SERVER_DETECTION: 'none',
  // In seconds; a busy machine may exceed the ten of firebase-tools for loading the functions.
  FUNCTIONS_DISCOVERY_TIMEOUT: '600',
};

/**
 * Limits the heap, because each of two emulators would use a quarter of the memory; external
 * options win.
 */
const javaOptions = ({ isLarge = false }: StackOptions) =>
  `-Xmx${isLarge ? '2g' : '768m'} -XX:+UseSerialGC`;

type Ready = Extract<HostMessage, { type: 'ready' }>;

function waitUntilReady(host: ChildProcess, logFile: string): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const cleanUp = () => {
      clearTimeout(timeout);
      host.off('exit', onExit).off('error', onError).off('message', onMessage);
    };
    const fail = (reason: string) => {
      cleanUp();
      killGroup(host.pid, 'SIGTERM');
      reject(
        new UserError(
          `The emulators did not start: ${reason}\n${tail(logFile)}\nThe whole log is ${logFile}`,
        ),
      );
    };
    const onExit = (code: number | null) => fail(`their process ended with code ${code}.`);
    const onError = (error: Error) => fail(error.message);
    const onMessage = (message: HostMessage) => {
      if (message.type === 'failed') return fail(message.message);
      if (message.type !== 'ready') return;
      if (message.functions.length === 0) return fail('no function could be loaded.');
      cleanUp();
      resolve(message);
    };
    const timeout = setTimeout(
      () => fail(`they were not ready after ${startLimitMs / 1000} s.`),
      startLimitMs,
    );
    host.on('exit', onExit).on('error', onError).on('message', onMessage);
  });
}

function tail(logFile: string): string {
  return readFileSync(logFile, 'utf8').split('\n').slice(-25).join('\n');
}

function requester(host: ChildProcess): (action: HostRequest['action']) => Promise<void> {
  let lastId = 0;
  return (action) => {
    const request: HostRequest = { id: ++lastId, action };
    return new Promise((resolve, reject) => {
      const cleanUp = (error?: string) => {
        host.off('message', onMessage).off('exit', onExit);
        if (error === undefined) resolve();
        else reject(new Error(`${action}: ${error}`));
      };
      const onMessage = (message: HostMessage) => {
        if (message.type === 'answer' && message.id === request.id) cleanUp(message.error);
      };
      const onExit = () => cleanUp('the emulators have ended');
      host.on('message', onMessage).on('exit', onExit);
      host.send(request, (error) => {
        if (error !== null) cleanUp(error.message);
      });
    });
  };
}

async function stopHost(host: ChildProcess, ended: Promise<void>, kill: () => void): Promise<void> {
  if (host.connected) host.send({ id: 0, action: 'stop' } satisfies HostRequest);
  const timeout = setTimeout(kill, stopLimitMs);
  await ended;
  clearTimeout(timeout);
}
