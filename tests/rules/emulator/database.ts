/**
 * The only database with deployed rules. The emulator creates other ids on demand with open rules,
 * which would make every test pass.
 */
export const DATABASE = '(default)';

/** Emulator address as `host:port`, set by the command that runs the suite. */
export function emulatorHost(): string {
  const host = process.env['FIRESTORE_EMULATOR_HOST'] ?? '';
  if (!/^127\.0\.0\.1:\d+$/.test(host)) {
    throw new Error(
      `FIRESTORE_EMULATOR_HOST is "${host}": run the rules tests by npm run test:rules, which starts the emulator.`,
    );
  }
  return host;
}

/** Name prefix of all documents of a project. */
export const documentsRoot = (projectId: string): string =>
  `projects/${projectId}/databases/${DATABASE}/documents`;
