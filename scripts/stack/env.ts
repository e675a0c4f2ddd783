import type { Env } from '../setup/run';
import { host, type StackPorts } from './ports';

/** Project id; the emulators require no login for `demo-` projects and do not access real ones. */
export const projectId = 'demo-reglament';
/** Region of the functions, which is also part of their emulator URLs. */
export const region = 'europe-west1';

/** Number of function processes; the emulator starts another one only when all are busy. */
export const FUNCTION_PROCESSES = 4;

const storageBucket = `${projectId}.appspot.com`;

/** Environment of the Admin SDK, rules tests and end-to-end tests for a stack. */
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
    // Prevents Google client libraries from waiting for a cloud metadata server.
    METADATA_SERVER_DETECTION: 'none',
  };
}
