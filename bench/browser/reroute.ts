/** Ports of the stack, inserted at build time. */
declare const PORTS: Readonly<Record<'firestore' | 'auth' | 'functions', number>>;

const on = (port: number, path = ''): string => `http://127.0.0.1:${port}${path}`;

/** Emulator URL of each cloud service. */
const emulators: Readonly<Record<string, string>> = {
  'firestore.googleapis.com': on(PORTS.firestore),
  'identitytoolkit.googleapis.com': on(PORTS.auth, '/identitytoolkit.googleapis.com'),
  'securetoken.googleapis.com': on(PORTS.auth, '/securetoken.googleapis.com'),
};

const rerouted = (address: string): string => {
  const { host, pathname, search } = new URL(address, location.href);
  const emulator = emulators[host];
  return emulator === undefined ? address : `${emulator}${pathname}${search}`;
};

/**
 * Reroutes requests for cloud services to the emulators, so that the production build is measured
 * rather than an emulator build.
 */
export const rerouteToEmulators = (): void => {
  const {
    fetch: originalFetch,
    Request: OriginalRequest,
    XMLHttpRequest: OriginalXhr,
  } = globalThis;
  globalThis.fetch = (input, init) =>
    originalFetch(typeof input === 'string' ? rerouted(input) : input, init);
  globalThis.Request = class extends OriginalRequest {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === 'string' ? rerouted(input) : input, init);
    }
  };
  globalThis.XMLHttpRequest = class extends OriginalXhr {
    override open(method: string, url: string | URL): void {
      super.open(method, rerouted(String(url)), true);
    }
  };
};
