/** The emulators listen on loopback only. */
export const emulatorHost = '127.0.0.1';

/** Default ports of the local stack. */
const basePorts = {
  hosting: 5000,
  vite: 5173,
  auth: 9099,
  firestore: 8080,
  functions: 5001,
} as const;

/**
 * The port of an emulator. All ports of a stack have the same offset, derived from the page's port,
 * which Hosting or Vite serves.
 */
export const emulatorPort = (service: 'auth' | 'firestore' | 'functions'): number => {
  const served = import.meta.env.DEV ? basePorts.vite : basePorts.hosting;
  return basePorts[service] + Number(globalThis.location.port) - served;
};

/** The configuration of the local stack; a `demo-` project id cannot belong to a real project. */
export const emulatorConfig = { apiKey: 'local', projectId: 'demo-reglament' } as const;
