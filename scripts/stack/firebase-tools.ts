/**
 * The parts of firebase-tools that the stack uses. They are not a published interface and have no types: this file
 * states the shapes that were read in the pinned version, and is the only one that knows them.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createRequire } from 'node:module';
import type { CallGate } from './call-gate';

export type EmulatorName =
  | 'auth'
  | 'firestore'
  | 'functions'
  | 'hosting'
  | 'hub'
  | 'pubsub'
  | 'storage';

export type Emulator = {
  start(): Promise<void>;
  stop(): Promise<void>;
  getName(): EmulatorName;
  getInfo(): { host: string; port: number };
};

export type FirestoreEmulator = Emulator & { args: { seed_from_export?: string } };

export type TriggerDefinition = {
  id: string;
  name: string;
  entryPoint: string;
  timeoutSeconds?: number;
  schedule?: unknown;
};

export type FunctionsEmulator = Emulator & {
  getTriggerDefinitions(): TriggerDefinition[];
  reloadTriggers(): Promise<void>;
};

type AccountFields = Readonly<Record<string, unknown>>;

/** The accounts of the Auth emulator in memory; the second method is called by the import only. */
type AuthState = {
  updateUserByLocalId: (localId: string, fields: AccountFields, options?: object) => object;
  overwriteUserWithLocalId: (localId: string, fields: AccountFields) => object;
};

export type PubsubEmulator = Emulator & {
  addTrigger(topic: string, key: string, signature: string): Promise<void>;
  pubsub: { topic(name: string): { publishMessage(message: { json: unknown }): Promise<string> } };
};

type StorageEmulator = Emulator & { destroyServer?: () => Promise<void> };

export type FirebaseConfig = { get(key: string): unknown; set(key: string, value: unknown): void };
export type FirebaseOptions = Record<string, unknown> & { config: FirebaseConfig };

type Command = {
  before(check: (options: FirebaseOptions) => Promise<void>): Command;
  action(work: (options: FirebaseOptions) => Promise<unknown>): Command;
  runner(): (options: Record<string, unknown>) => Promise<unknown>;
};

type ExpressApp = RequestListener & { listen(port: number, host: string): Server };

const require = createRequire(import.meta.url);
/** Finds what firebase-tools itself would find. */
const firebaseToolsRequire = createRequire(require.resolve('firebase-tools/package.json'));

export const commands: {
  Command: new (name: string) => Command;
} = require('firebase-tools/lib/command');
export const commandUtils: {
  beforeEmulatorCommand(options: FirebaseOptions): Promise<void>;
} = require('firebase-tools/lib/emulator/commandUtils');
export const controller: {
  startAll(options: FirebaseOptions, showUi: boolean): Promise<unknown>;
  cleanShutdown(): Promise<void>;
} = require('firebase-tools/lib/emulator/controller');
export const hubExport: {
  HubExport: new (
    projectId: string,
    options: { path: string; initiatedBy: string },
  ) => { exportAll(): Promise<void> };
} = require('firebase-tools/lib/emulator/hubExport');
export const downloadable: {
  stop(name: EmulatorName): Promise<void>;
  getPID(name: EmulatorName): number;
} = require('firebase-tools/lib/emulator/downloadableEmulators');

const registryModule: {
  EmulatorRegistry: {
    start(instance: Emulator): Promise<void>;
    clear(name: EmulatorName): void;
    get(name: 'firestore'): FirestoreEmulator | undefined;
    get(name: 'functions'): FunctionsEmulator | undefined;
    get(name: 'pubsub'): PubsubEmulator | undefined;
  };
} = require('firebase-tools/lib/emulator/registry');
export const registry = registryModule.EmulatorRegistry;

const pubsubModule: {
  PubsubEmulator: new (args: { projectId: string }) => PubsubEmulator;
} = require('firebase-tools/lib/emulator/pubsubEmulator');
const storageModule: {
  StorageEmulator: new (args: { projectId: string }) => StorageEmulator;
} = require('firebase-tools/lib/emulator/storage');
const storageServer: {
  createApp(projectId: string, emulator: StorageEmulator): Promise<ExpressApp>;
} = require('firebase-tools/lib/emulator/storage/server');
const functionsModule: {
  FunctionsEmulator: new (args: object) => {
    createHubServer(): ExpressApp;
    handleHttpsTrigger(request: IncomingMessage, response: ServerResponse): Promise<void>;
  };
} = require('firebase-tools/lib/emulator/functionsEmulator');
const authState: {
  ProjectState: { prototype: AuthState };
} = require('firebase-tools/lib/emulator/auth/state');
const utils: {
  createDestroyer(server: Server): () => Promise<void>;
} = require('firebase-tools/lib/utils');

/**
 * The Storage emulator wants a rules runtime that is a download of its own. No client may touch the bucket anyway
 * (storage.rules denies everything), and without the runtime the emulator denies every client just so.
 */
export function startStorageWithoutRules(): void {
  storageModule.StorageEmulator = class extends storageModule.StorageEmulator {
    readonly #projectId: string;

    constructor(args: { projectId: string }) {
      super(args);
      this.#projectId = args.projectId;
    }

    override async start(): Promise<void> {
      const { host, port } = this.getInfo();
      const app = await storageServer.createApp(this.#projectId, this);
      this.destroyServer = utils.createDestroyer(app.listen(port, host));
    }
  };
}

/** Puts a gate before the functions: firebase-tools stops them only after the data were exported. */
export function gateFunctions(gate: CallGate): void {
  functionsModule.FunctionsEmulator = class extends functionsModule.FunctionsEmulator {
    override createHubServer(): ExpressApp {
      const gated = gate.before(super.createHubServer());
      return Object.assign(gated, {
        listen: (port: number, host: string) => createServer(gated).listen(port, host),
      });
    }

    /** Answers as well when a function could not be started; firebase-tools leaves the caller waiting for ever. */
    override async handleHttpsTrigger(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<void> {
      await super.handleHttpsTrigger(request, response);
      if (!response.headersSent) response.writeHead(503).end();
    }
  };
}

/** Calls back after every change of an account. */
export function watchAccounts(onChange: () => void): void {
  const state = authState.ProjectState.prototype;
  const update = state.updateUserByLocalId;
  state.updateUserByLocalId = function (...args) {
    const updated = update.apply(this, args);
    onChange();
    return updated;
  };
}

/**
 * Keeps sessions valid across an import: the Auth emulator otherwise sets `validSince` of every account to the time of
 * the import, and the Admin SDK, which asks it on every emulated token check, rejects all earlier sign-ins as revoked.
 */
export function keepValidSince(validSince: ReadonlyMap<string, string>): void {
  const state = authState.ProjectState.prototype;
  const overwrite = state.overwriteUserWithLocalId;
  state.overwriteUserWithLocalId = function (localId, fields) {
    const saved = validSince.get(localId);
    return overwrite.call(
      this,
      localId,
      saved === undefined ? fields : { ...fields, validSince: saved },
    );
  };
}

/** Two faults of the Pub/Sub emulator's part in firebase-tools are mended. */
export function mendPubsub(): void {
  pubsubModule.PubsubEmulator = class extends pubsubModule.PubsubEmulator {
    /**
     * A scheduled function takes an HTTP request, and firebase-tools refuses to make one of the message that fires
     * it. The function takes the request of an event as well.
     */
    override addTrigger(topic: string, key: string, signature: string): Promise<void> {
      return super.addTrigger(topic, key, signature === 'http' ? 'cloudevent' : signature);
    }

    /** When Pub/Sub is slow to stop, firebase-tools kills every Pub/Sub emulator of the machine. */
    override async stop(): Promise<void> {
      try {
        await downloadable.stop('pubsub');
      } catch {
        killEmulator('pubsub');
      }
    }
  };
}

/** firebase-tools starts each of these programs as the head of a process group. */
export function killEmulator(name: EmulatorName): void {
  const pid = downloadable.getPID(name);
  if (pid <= 1) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

const ports: {
  waitForPortUsed: (port: number, host: string, timeoutMs?: number) => Promise<void>;
} = require('firebase-tools/lib/emulator/portUtils');

/** A machine that is busy with other things may need more than the minute that firebase-tools waits. */
export function waitLongForPorts(limitMs: number): void {
  const { waitForPortUsed } = ports;
  ports.waitForPortUsed = (port, host) => waitForPortUsed(port, host, limitMs);
}

type Middleware = (description: object, options: Record<string, unknown>) => Promise<unknown>;

/**
 * The Auth emulator compiles the checks of some hundred operations before it listens, which takes a small machine
 * 8 s. Its library can compile each at its first use instead.
 */
export function compileAuthChecksLate(): void {
  const library: { middleware: Middleware } = firebaseToolsRequire('exegesis-express');
  const compileNow = library.middleware;
  library.middleware = (description, options) =>
    compileNow(description, { ...options, lazyCompileValidationSchemas: true });
}
