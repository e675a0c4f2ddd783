import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type Access } from '@reglament/domain';
import * as z from 'zod/mini';
import { rootDir } from '../setup/paths';

const listSchema = z.record(
  z.string(),
  z.strictObject({
    trigger: z.enum(['callable', 'request', 'event', 'schedule', 'blocking']),
    /** Minimum role; `system` is Google infrastructure, `signed` a caller with a shared secret. */
    role: z.enum(['anyone', 'requester', 'agent', 'admin', 'signed', 'system']),
  }),
);

export type ExportsList = z.infer<typeof listSchema>;

/**
 * Returns every function that may be deployed, with its trigger and minimum role: the list in
 * functions/exports.json and a callable for each command of the domain.
 */
export function readExportsList(): ExportsList {
  const listed = listSchema.parse(
    JSON.parse(readFileSync(join(rootDir, 'functions/exports.json'), 'utf8')),
  );
  const callables = commands.names.map(
    (name) => [name, { trigger: 'callable', role: minimumRole(commands.accessOf(name)) }] as const,
  );
  return { ...listed, ...Object.fromEntries(callables) };
}

function minimumRole(access: Access): 'requester' | 'agent' | 'admin' {
  if (access.includes('owner') || access.includes('verified')) return 'requester';
  return access.includes('staff') ? 'agent' : 'admin';
}

/** Trigger and regions of a loaded function. */
export type LoadedFunction = Readonly<{ trigger: string; regions: readonly string[] }>;

/** Returns differences between the list and the loaded bundle. */
export function exportProblems(
  list: ExportsList,
  loaded: Readonly<Record<string, LoadedFunction>>,
): string[] {
  const unlisted = Object.keys(loaded)
    .filter((name) => !(name in list))
    .map((name) => `${name} is exported but functions/exports.json does not list it`);
  const missing = Object.keys(list)
    .filter((name) => !(name in loaded))
    .map((name) => `${name} is listed in functions/exports.json but not exported`);
  const different = Object.entries(list).flatMap(([name, { trigger }]) => {
    const actual = loaded[name]?.trigger;
    if (actual === undefined || actual === trigger) return [];
    return [`${name} is listed as ${trigger} but is ${actual}`];
  });
  return [...unlisted, ...missing, ...different];
}
