/** The emulators listen on the loopback only. */
export const emulatorHost = '127.0.0.1';

/** Ports of the stack that was not moved. */
const basePorts = {
  hosting: 5000,
  vite: 5173,
  auth: 9099,
  firestore: 8080,
  functions: 5001,
} as const;

/**
 * The port of an emulator: all ports of a stack are moved by the same offset, which the page's own
 * port tells, be it served by Hosting or by Vite.
 */
export const emulatorPort = (service: 'auth' | 'firestore' | 'functions'): number => {
  const served = import.meta.env.DEV ? basePorts.vite : basePorts.hosting;
  return basePorts[service] + Number(globalThis.location.port) - served;
};

/** The configuration of the local stack: a `demo-` project, which no real project can be. */
export const emulatorConfig = { apiKey: 'local', projectId: 'demo-reglament' } as const;
