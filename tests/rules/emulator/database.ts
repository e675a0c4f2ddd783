/**
 * The one database that the rules are deployed to. The emulator makes any other id on the fly with
 * open rules, so that a test which strays there would pass whatever the rules say.
 */
export const DATABASE = '(default)';

/** Where the emulator listens, as `host:port`; the command that runs the suite says so. */
export function emulatorHost(): string {
  const host = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';
  if (!/^127\.0\.0\.1:\d+$/.test(host)) {
    throw new Error(
      `FIRESTORE_EMULATOR_HOST is "${host}": run the rules tests by npm run test:rules, which starts the emulator.`,
    );
  }
  return host;
}

/** The name that documents of a project begin with. */
export const documentsRoot = (projectId: string): string =>
  `projects/${projectId}/databases/${DATABASE}/documents`;
