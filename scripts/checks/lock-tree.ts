import * as z from 'zod/mini';
import type { Violation } from './violation';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      link: z.optional(z.boolean()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
});

type LockedPackage = z.infer<typeof lockSchema>['packages'][string];

export type VersionPolicy = Readonly<{
  minimum: Readonly<Record<string, string>>;
  installScripts: ReadonlySet<string>;
}>;

const registry = 'https://registry.npmjs.org/';

/**
 * Compares three-part versions; a suffix (pre-release or build) makes a version older than the
 * plain one.
 */
export function isOlder(version: string, than: string): boolean {
  const parse = (text: string): number[] => {
    const [, major, minor, patch, rest] = /^(\d+)\.(\d+)\.(\d+)(.*)$/.exec(text) ?? [];
    return [Number(major), Number(minor), Number(patch), rest === '' ? 0 : -1];
  };
  const limit = parse(than);
  for (const [index, part] of parse(version).entries()) {
    const other = limit[index] ?? 0;
    if (Number.isNaN(part)) return true;
    if (part !== other) return part < other;
  }
  return false;
}

function problemsOf(name: string, locked: LockedPackage, policy: VersionPolicy): string[] {
  const problems: string[] = [];
  const minimum = Object.hasOwn(policy.minimum, name) ? policy.minimum[name] : undefined;
  if (minimum !== undefined && isOlder(locked.version ?? '', minimum)) {
    problems.push(`${name} ${locked.version ?? 'without a version'} is older than ${minimum}`);
  }
  if (locked.resolved !== undefined && !locked.resolved.startsWith(registry)) {
    problems.push(`${name} comes from ${locked.resolved}, not from the npm registry`);
  }
  if (locked.integrity === undefined) problems.push(`${name} has no integrity hash`);
  if (locked.hasInstallScript === true && !policy.installScripts.has(name)) {
    problems.push(`${name} runs a script when it is installed, and nobody has read it yet`);
  }
  return problems;
}

/** Checks every package of a lock file, at any depth, against the policy. */
export function lockViolations(path: string, text: string, policy: VersionPolicy): Violation[] {
  const { packages } = z.parse(lockSchema, JSON.parse(text));
  const lines = text.split('\n');
  return Object.entries(packages).flatMap(([place, locked]) => {
    const start = place.lastIndexOf('node_modules/');
    if (start === -1 || locked.link === true) return [];
    const name = place.slice(start + 'node_modules/'.length);
    return problemsOf(name, locked, policy).map((message) => ({
      path,
      line: lines.findIndex((content) => content.includes(`"${place}": {`)) + 1,
      rule: 'lock-tree',
      message,
    }));
  });
}

const manifestSchema = z.object({
  dependencies: z.optional(z.record(z.string(), z.string())),
  devDependencies: z.optional(z.record(z.string(), z.string())),
  optionalDependencies: z.optional(z.record(z.string(), z.string())),
});

/** An exact release, or an alias of one. */
const exactVersion = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Returns dependencies that are not pinned to one registry release. */
export function manifestViolations(path: string, text: string): Violation[] {
  const manifest = z.parse(manifestSchema, JSON.parse(text));
  const lines = text.split('\n');
  return Object.values(manifest)
    .flatMap((group) => Object.entries(group ?? {}))
    .filter(([, version]) => !exactVersion.test(version))
    .map(([name, version]) => ({
      path,
      line: lines.findIndex((content) => content.includes(`"${name}":`)) + 1,
      rule: 'exact-version',
      message: `${name} is asked for as ${version}; name one release`,
    }));
}
