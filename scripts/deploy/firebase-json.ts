import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { rootDir } from '../setup/paths';
import type { LoadedFunction } from './exports-list';

const schema = z.object({
  functions: z.tuple([z.object({ ignore: z.array(z.string()) })]),
  hosting: z.object({
    headers: z.array(
      z.object({ headers: z.array(z.object({ key: z.string(), value: z.string() })) }),
    ),
    rewrites: z.array(
      z.object({
        source: z.string(),
        function: z.optional(z.object({ functionId: z.string(), region: z.string() })),
      }),
    ),
  }),
});

const read = () => schema.parse(JSON.parse(readFileSync(join(rootDir, 'firebase.json'), 'utf8')));

/** Origin of the functions of a project. */
const functionsOrigin = (project: string) => `https://europe-west1-${project}.cloudfunctions.net`;

/** Returns the content security policies of Hosting. */
const readPolicies = (): string[] =>
  read().hosting.headers.flatMap(({ headers }) =>
    headers.filter(({ key }) => key === 'Content-Security-Policy').map(({ value }) => value),
  );

/**
 * Returns problems of the content security policy: functions of other projects and unsafe sources.
 */
export function policyProblems(project: string, policies = readPolicies()): string[] {
  const unsafe = new Set(policies.flatMap((value) => value.match(/'unsafe-[a-z-]+'/gu) ?? []));
  const named = policies.flatMap((value) => value.match(/[^\s;]+\.cloudfunctions\.net/gu) ?? []);
  const ownOrigin = functionsOrigin(project);
  const namesOwnOnly = named.length > 0 && named.every((origin) => origin === ownOrigin);
  return [
    ...(namesOwnOnly
      ? []
      : [`connect-src in firebase.json has to name ${ownOrigin} and no other functions`]),
    ...[...unsafe].map((source) => `the content policy in firebase.json must not allow ${source}`),
  ];
}

export function functionsIgnore(): string[] {
  return read().functions[0].ignore;
}

/** Returns Hosting rewrites without a matching function. */
export function rewriteProblems(loaded: Readonly<Record<string, LoadedFunction>>): string[] {
  return read().hosting.rewrites.flatMap(({ source, function: target }) => {
    if (target === undefined) return [];
    const found = loaded[target.functionId];
    if (found?.trigger === 'request' && found.regions.includes(target.region)) return [];
    return [
      `${source} is rewritten to ${target.functionId} in ${target.region}, which is not there`,
    ];
  });
}
