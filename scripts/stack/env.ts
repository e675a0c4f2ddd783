import type { Env } from '../setup/run';
import { host, type StackPorts } from './ports';

/** A `demo-` project needs no login, and the emulators refuse to reach a real project for it. */
export const projectId = 'demo-reglament';
/** Where the functions run; part of their addresses on the emulators too. */
export const region = 'europe-west1';

/** How many processes of functions run at once; the emulator starts more of them only when these are busy. */
export const FUNCTION_PROCESSES = 4;

const storageBucket = `${projectId}.appspot.com`;

/** The environment in which the Admin SDK, the rules tests and the journeys talk to this stack. */
export function stackEnv(ports: StackPorts): Env {
  return {
    FIRESTORE_EMULATOR_HOST: `${host}:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${host}:${ports.auth}`,
    FIREBASE_STORAGE_EMULATOR_HOST: `${host}:${ports.storage}`,
    FIREBASE_EMULATOR_HUB: `${host}:${ports.hub}`,
    PUBSUB_EMULATOR_HOST: `${host}:${ports.pubsub}`,
    FUNCTIONS_EMULATOR_HOST: `${host}:${ports.functions}`,
    HOSTING_EMULATOR_HOST: `${host}:${ports.hosting}`,
    GCLOUD_PROJECT: projectId,
    GOOGLE_CLOUD_PROJECT: projectId,
    FIREBASE_CONFIG: JSON.stringify({ projectId, storageBucket }),
    // Google's client libraries otherwise look for the metadata server of a cloud machine and wait for it.
    METADATA_SERVER_DETECTION: 'none',
  };
}
