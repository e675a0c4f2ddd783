import { UserError } from '../setup/progress';

/** The addresses of one stack. Everything listens on 127.0.0.1 only. */
export const host = '127.0.0.1';

const basePorts = {
  hosting: 5000,
  functions: 5001,
  firestore: 8080,
  pubsub: 8085,
  auth: 9099,
  storage: 9199,
  firestoreWebsocket: 9150,
  hub: 4400,
  logging: 4500,
  eventarc: 9299,
  tasks: 9499,
  vite: 5173,
  example: 5080,
} as const;

export type PortName = keyof typeof basePorts;
export type StackPorts = Readonly<Record<PortName, number>>;

/** What the emulators listen on: everything but Vite, the example, and logging, which starts only with their web page. */
export const stackPortNames: readonly PortName[] = [
  'hosting',
  'functions',
  'firestore',
  'pubsub',
  'auth',
  'storage',
  'hub',
  'eventarc',
  'tasks',
  'firestoreWebsocket',
];

/** How far the ports of `npm test` lie from those of `npm start`, so that both can run at once. */
export const testOffset = 10_000;

/**
 * All ports of a stack are moved by the same offset. The app in the browser relies on that: it derives every other
 * port from the one that it was loaded from.
 */
export function portsAt(offset: number): StackPorts {
  const at = (name: PortName) => basePorts[name] + offset;
  return {
    hosting: at('hosting'),
    functions: at('functions'),
    firestore: at('firestore'),
    pubsub: at('pubsub'),
    auth: at('auth'),
    storage: at('storage'),
    firestoreWebsocket: at('firestoreWebsocket'),
    hub: at('hub'),
    logging: at('logging'),
    eventarc: at('eventarc'),
    tasks: at('tasks'),
    vite: at('vite'),
    example: at('example'),
  };
}

/** The same for the server of `npm run dev`, which knows its own port only. */
export function offsetOfVite(port: number): number {
  return port - basePorts.vite;
}

export function offsetOf(ports: StackPorts): number {
  return ports.hosting - basePorts.hosting;
}

/** `REGLAMENT_PORT_OFFSET` moves `npm start` to other ports, where the usual ones are taken. */
export function chosenOffset(): number {
  const text = process.env['REGLAMENT_PORT_OFFSET'] ?? '0';
  const offset = Number(text);
  if (Number.isInteger(offset) && offset >= 0 && offset <= 50_000) return offset;
  throw new UserError(`REGLAMENT_PORT_OFFSET is "${text}": give a whole number from 0 to 50000.`);
}
