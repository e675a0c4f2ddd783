import { UserError } from '../setup/progress';

/** Host of all services of a stack, which listen on 127.0.0.1 only. */
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
  smtp: 1025,
  mailPage: 1080,
  smtpGateway: 2525,
} as const;

export type PortName = keyof typeof basePorts;
export type StackPorts = Readonly<Record<PortName, number>>;

/**
 * Ports of the emulators, without Vite, the example, the mail catcher, the SMTP gateway, and logging, which
 * starts only with the emulator UI.
 */
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

/** Port offset of `npm test`, so that it can run beside `npm start`. */
export const testOffset = 10_000;

/**
 * Shifts all ports by one offset. The app relies on this to derive the other ports from the one it
 * was loaded from.
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
    smtp: at('smtp'),
    mailPage: at('mailPage'),
    smtpGateway: at('smtpGateway'),
  };
}

/** Returns the offset of `npm run dev` from the port of Vite. */
export function offsetOfVite(port: number): number {
  return port - basePorts.vite;
}

export function offsetOf(ports: StackPorts): number {
  return ports.hosting - basePorts.hosting;
}

/** Returns the port offset of `npm start` from `REGLAMENT_PORT_OFFSET`. */
export function chosenOffset(): number {
  const text = process.env['REGLAMENT_PORT_OFFSET'] ?? '0';
  const offset = Number(text);
  if (Number.isInteger(offset) && offset >= 0 && offset <= 50_000) return offset;
  throw new UserError(`REGLAMENT_PORT_OFFSET is "${text}": give a whole number from 0 to 50000.`);
}
