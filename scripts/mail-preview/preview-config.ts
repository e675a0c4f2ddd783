import { readFile } from 'node:fs/promises';
import {
  builtInMailConfig,
  parseJson,
  parseMailConfig,
  type MailConfig,
  type RuleError,
} from '@reglament/domain';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { readMailConfigInForce } from '../../functions/src/store/mail-config';
import { UserError, print } from '../setup/progress';

/** Where the configuration comes from. */
interface ConfigSource {
  /** A draft in JSON. */
  readonly file: string | undefined;
  readonly projectId: string | undefined;
}

/** Returns a checked draft, the active configuration of a project, or the built-in one. */
export async function previewConfig({ file, projectId }: ConfigSource): Promise<MailConfig> {
  if (file !== undefined) return draftOf(file);
  return projectId === undefined ? builtInMailConfig : activeConfigOf(projectId);
}

async function draftOf(file: string): Promise<MailConfig> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`The file ${file} cannot be read.`);
  });
  const parsed = parseMailConfig(parseJson(text));
  if (parsed.ok) return parsed.value;
  throw new UserError(['The draft has errors:', ...parsed.error.map(lineOf)].join('\n  '));
}

const lineOf = ({ path, message }: RuleError): string => `${path}: ${message}`;

async function activeConfigOf(projectId: string): Promise<MailConfig> {
  const app = initializeApp({ projectId }, 'mail-preview');
  try {
    return await readMailConfigInForce(getFirestore(app), ({ message }) => print(message));
  } finally {
    await deleteApp(app);
  }
}
