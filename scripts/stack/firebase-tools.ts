/**
 * Internal modules of firebase-tools. They are unpublished and untyped, so this file declares the
 * types of the pinned version and is the only importer.
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

/** In-memory accounts of the Auth emulator; the second method is used by the import only. */
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
/** Resolves modules as firebase-tools does. */
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
 * Starts the Storage emulator without its rules runtime, which is a separate download. Without it
 * the emulator denies all clients, as storage.rules does.
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

/** Adds a gate to the functions, because firebase-tools stops them only after the export. */
export function gateFunctions(gate: CallGate): void {
  functionsModule.FunctionsEmulator = class extends functionsModule.FunctionsEmulator {
    override createHubServer(): ExpressApp {
      const gated = gate.before(super.createHubServer());
      return Object.assign(gated, {
        listen: (port: number, host: string) => createServer(gated).listen(port, host),
      });
    }

    /** Responds 503 when a function could not be started; firebase-tools would never respond. */
    override async handleHttpsTrigger(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<void> {
      await super.handleHttpsTrigger(request, response);
      if (!response.headersSent) response.writeHead(503).end();
    }
  };
}

/** Calls `onChange` after every account change. */
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
 * Keeps sessions valid across an import: the Auth emulator sets `validSince` of every account to
 * the import time, so that the Admin SDK rejects earlier sign-ins as revoked.
 */
export function preserveValidSince(validSince: ReadonlyMap<string, string>): void {
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

/** Works around two defects of the Pub/Sub emulator in firebase-tools. */
export function fixPubsub(): void {
  pubsubModule.PubsubEmulator = class extends pubsubModule.PubsubEmulator {
    /**
     * firebase-tools does not deliver messages as HTTP requests, which scheduled functions use;
     * they accept event requests as well.
     */
    override addTrigger(topic: string, key: string, signature: string): Promise<void> {
      return super.addTrigger(topic, key, signature === 'http' ? 'cloudevent' : signature);
    }

    /** When Pub/Sub is slow to stop, firebase-tools kills all Pub/Sub emulators of the machine. */
    override async stop(): Promise<void> {
      try {
        await downloadable.stop('pubsub');
      } catch {
        killEmulator('pubsub');
      }
    }
  };
}

/** Kills the process group of an emulator. */
export function killEmulator(name: EmulatorName): void {
  const pid = downloadable.getPID(name);
  if (pid <= 1) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The process has already exited.
  }
}

const ports: {
  waitForPortUsed: (port: number, host: string, timeoutMs?: number) => Promise<void>;
} = require('firebase-tools/lib/emulator/portUtils');

/** Extends the port timeout, because a busy machine may exceed the minute of firebase-tools. */
export function extendPortTimeout(limitMs: number): void {
  const { waitForPortUsed } = ports;
  ports.waitForPortUsed = (port, host) => waitForPortUsed(port, host, limitMs);
}

type Middleware = (description: object, options: Record<string, unknown>) => Promise<unknown>;

/**
 * Compiles request validation of the Auth emulator at first use. Compiling it for some hundred
 * operations at start takes 8 s on a small machine.
 */
export function deferAuthValidation(): void {
  const library: { middleware: Middleware } = firebaseToolsRequire('exegesis-express');
  const originalMiddleware = library.middleware;
  library.middleware = (description, options) =>
    originalMiddleware(description, { ...options, lazyCompileValidationSchemas: true });
}
