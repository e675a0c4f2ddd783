import type { FirebaseConfig } from './firebase-tools';
import { host, type StackPorts } from './ports';
import type { HostOptions } from './protocol';

export const services = ['auth', 'firestore', 'functions', 'hosting', 'pubsub', 'storage'] as const;

/** Changes the deployed configuration in memory to that of a local stack. */
export function useLocalConfig(config: FirebaseConfig, options: HostOptions): void {
  config.set('emulators', emulatorAddresses(options.ports));
  config.set('hosting.public', options.appDir);
  config.set('hosting.headers', withEmulatorsInPolicy(config.get('hosting.headers')));
}

function emulatorAddresses(ports: StackPorts): Record<string, unknown> {
  const at = (port: number) => ({ host, port });
  return {
    auth: at(ports.auth),
    firestore: { ...at(ports.firestore), websocketPort: ports.firestoreWebsocket },
    functions: at(ports.functions),
    hosting: at(ports.hosting),
    pubsub: at(ports.pubsub),
    storage: at(ports.storage),
    hub: at(ports.hub),
    logging: at(ports.logging),
    eventarc: at(ports.eventarc),
    tasks: at(ports.tasks),
    ui: { enabled: false },
    singleProjectMode: false,
  };
}

/**
 * Adds the emulators to connect-src; the rest of the deployed policy stays, so that end-to-end
 * tests enforce it.
 */
export function withEmulatorsInPolicy(headers: unknown): unknown {
  const emulatorSources = `http://${host}:* ws://${host}:*`;
  const text = JSON.stringify(headers);
  const changed = text.replace(
    /connect-src [^;"]*/,
    (directive) => `${directive} ${emulatorSources}`,
  );
  if (changed === text)
    throw new Error('firebase.json names no connect-src to add the emulators to');
  return JSON.parse(changed);
}
