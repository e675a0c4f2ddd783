import { lazy } from '@reglament/domain';
import * as z from 'zod/mini';
import { emulatorConfig } from './emulator';

const configSchema = z.object({
  apiKey: z.string().check(z.minLength(1)),
  projectId: z.string().check(z.minLength(1)),
  authDomain: z._default(z.string(), ''),
  appId: z._default(z.string(), ''),
});

/** The public configuration of a Firebase project. */
export type FirebaseConfig = z.infer<typeof configSchema>;

/**
 * The configuration that the app was built with.
 * @throws Error when `VITE_FIREBASE_CONFIG` was missing or invalid at build time
 */
export const firebaseConfig = lazy((): FirebaseConfig => {
  if (import.meta.env.MODE === 'emulator') return configSchema.parse(emulatorConfig);
  return configSchema.parse(JSON.parse(String(import.meta.env['VITE_FIREBASE_CONFIG'] ?? '{}')));
});
