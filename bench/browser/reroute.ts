/** The addresses of the stack, put in when the script is built. */
declare const PORTS: Readonly<Record<'firestore' | 'auth' | 'functions', number>>;

const on = (port: number, path = ''): string => `http://127.0.0.1:${port}${path}`;

/** Where each service of the cloud is found on this machine. */
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
 * The build that is deployed knows only the services of the cloud. This leads its calls to the emulators, so
 * that what is measured is that build and not one made for the emulators.
 */
export const leadToEmulators = (): void => {
  const { fetch: ask, Request: Asked, XMLHttpRequest: Older } = globalThis;
  globalThis.fetch = (input, init) =>
    ask(typeof input === 'string' ? rerouted(input) : input, init);
  globalThis.Request = class extends Asked {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === 'string' ? rerouted(input) : input, init);
    }
  };
  globalThis.XMLHttpRequest = class extends Older {
    override open(method: string, url: string | URL): void {
      super.open(method, rerouted(String(url)), true);
    }
  };
};
