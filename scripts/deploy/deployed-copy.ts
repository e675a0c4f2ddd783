import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { rootDir } from '../setup/paths';
import { UserError } from '../setup/progress';
import { run, runNode } from '../setup/run';
import type { LoadedFunction } from './exports-list';
import { functionsIgnore } from './firebase-json';

const require = createRequire(import.meta.url);

/** The file walk that firebase-tools uses for uploads. */
const fsAsync: {
  readdirRecursive(options: {
    path: string;
    ignore: readonly string[];
  }): Promise<{ name: string }[]>;
} = require('firebase-tools/lib/fsAsync');

/** Copies the files that `firebase deploy` uploads to an empty directory. */
export async function copyAsDeployed(): Promise<string> {
  const source = join(rootDir, 'functions');
  const target = mkdtempSync(join(tmpdir(), 'reglament-deploy-'));
  const files = await fsAsync.readdirRecursive({ path: source, ignore: functionsIgnore() });
  for (const { name } of files) {
    const copy = join(target, relative(source, name));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(name, copy);
  }
  return target;
}

/** Installs production dependencies from the uploaded lock file, as Cloud Build does. */
export async function installAsDeployed(dir: string): Promise<void> {
  const args = [
    'ci',
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code, output } = await run('npm', args, { cwd: dir });
  if (code !== 0)
    throw new UserError(`functions/ cannot be installed by its own lock file:\n${output}`);
}

/** Loads the bundle in a new Node process with a minimal environment. */
export async function loadAsDeployed(dir: string): Promise<Record<string, LoadedFunction>> {
  const env = {
    GCLOUD_PROJECT: 'demo-reglament',
    FIREBASE_CONFIG: '{"projectId":"demo-reglament"}',
  };
  const { code, output } = await runNode(['--input-type=module', '--eval', probe], {
    cwd: dir,
    env,
  });
  const answer = output.split('\n').find((line) => line.startsWith('{"functions"'));
  if (code !== 0 || answer === undefined)
    throw new UserError(`The deployed bundle does not load:\n${output}`);
  const loaded: { functions: Record<string, LoadedFunction> } = JSON.parse(answer);
  return loaded.functions;
}

/**
 * Decodes one picture with the child process of the functions, in the environment they give it;
 * returns the problems.
 */
export async function decodingProblems(dir: string): Promise<string[]> {
  const { output } = await runNode(['--input-type=module', '--eval', decoding], { cwd: dir });
  const decoded = output.includes('{"ok":true,"width":1,"height":1}');
  return decoded ? [] : [`lib/decode.js does not decode a picture: ${output.trim()}`];
}

/** A transparent pixel (GIF, base64). */
const pixelGif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const decoding = `
import { fork } from 'node:child_process'
import { once } from 'node:events'
const options = {
  serialization: 'advanced',
  env: { MALLOC_ARENA_MAX: '2' },
  execArgv: ['--max-old-space-size=64'],
}
const child = fork('./lib/decode.js', options)
const ended = once(child, 'exit').then(([code, signal]) => [{ ended: code ?? signal }])
child.send({
  bytes: Uint8Array.from(Buffer.from('${pixelGif}', 'base64')),
  picture: { type: 'image/gif', width: 1, height: 1, frames: 1 },
})
const [answer] = await Promise.race([once(child, 'message'), ended])
const { ok, value, ...rest } = answer
console.log(JSON.stringify({ ok, width: value?.width, height: value?.height, ...rest }))
process.exit()
`;

const probe = `
const triggers = [
  ['callableTrigger', 'callable'], ['httpsTrigger', 'request'], ['eventTrigger', 'event'],
  ['scheduleTrigger', 'schedule'], ['blockingTrigger', 'blocking'],
]
const bundle = await import('./lib/index.js')
const functions = {}
for (const [name, { __endpoint: endpoint }] of Object.entries(bundle)) {
  const trigger = triggers.find(([key]) => endpoint?.[key] !== undefined)?.[1] ?? 'nothing'
  functions[name] = { trigger, regions: endpoint?.region ?? [] }
}
console.log(JSON.stringify({ functions }))
process.exit()
`;
