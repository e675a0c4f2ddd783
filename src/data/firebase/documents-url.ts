import { emulatorHost, emulatorPort } from './emulator';

/** The root of the documents of a project in the REST API. */
export const documentsUrl = (projectId: string): string => {
  const host =
    import.meta.env.MODE === 'emulator'
      ? `http://${emulatorHost}:${emulatorPort('firestore')}`
      : 'https://firestore.googleapis.com';
  return `${host}/v1/projects/${projectId}/databases/(default)/documents`;
};
