import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheDir } from './paths';
import { UserError } from './progress';
import type { Env } from './run';

const firestoreClass = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

/**
 * Where firebase-tools shall find the Firestore and Pub/Sub emulators: a variable that is set already wins, then the
 * Google Cloud CLI's own copies, which need no download. Nothing is named where neither is there, and firebase-tools
 * downloads its own.
 */
export function emulatorBinaries(): Env {
  const binaries: Record<string, string> = {};
  const sdk = cloudSdkRoot();
  const firestore = sdk === undefined ? undefined : firestoreJar(sdk);
  if (isUnset('FIRESTORE_EMULATOR_BINARY_PATH') && firestore !== undefined) {
    binaries['FIRESTORE_EMULATOR_BINARY_PATH'] = firestoreLauncher(firestore);
  }
  const pubsub = sdk === undefined ? undefined : pubsubProgram(sdk);
  if (isUnset('PUBSUB_EMULATOR_BINARY_PATH') && pubsub !== undefined) {
    binaries['PUBSUB_EMULATOR_BINARY_PATH'] = pubsubLauncher(pubsub);
  }
  return binaries;
}

function isUnset(name: string): boolean {
  return (process.env[name] ?? '') === '';
}

function cloudSdkRoot(): string | undefined {
  const usual = '/usr/lib/google-cloud-sdk';
  if (existsSync(join(usual, 'platform'))) return usual;
  const asked = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'], {
    encoding: 'utf8',
  });
  const answer = asked.status === 0 ? asked.stdout.trim() : '';
  return answer === '' ? undefined : answer;
}

function firestoreJar(sdk: string): string | undefined {
  const jar = join(sdk, 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar');
  return existsSync(jar) ? jar : undefined;
}

function pubsubProgram(sdk: string): string | undefined {
  const program = join(sdk, 'platform/pubsub-emulator/bin/cloud-pubsub-emulator');
  return existsSync(program) ? program : undefined;
}

/** The CLI's jar has no `Main-Class`, which `java -jar` wants: a jar of one manifest names it and points there. */
function firestoreLauncher(jar: string): string {
  const manifest = `Main-Class: ${firestoreClass}\nClass-Path: ${pathToFileURL(jar).href}\n`;
  return launcher('firestore.jar', manifest, (target) => {
    const manifestFile = `${target}.manifest`;
    writeFileSync(manifestFile, manifest);
    try {
      execFileSync('jar', ['cfm', target, manifestFile], { stdio: 'pipe' });
    } catch {
      throw new UserError(
        'The `jar` program of the JDK is needed to start the Firestore emulator of the Google Cloud CLI: ' +
          'install a JDK, not only a JRE (Debian: apt-get install default-jdk-headless), and run the command again.',
      );
    }
  });
}

/** firebase-tools makes the program that it is given executable, which the owner of the CLI's files may not be us. */
function pubsubLauncher(program: string): string {
  const script = `#!/bin/sh\nexec "${program}" "$@"\n`;
  return launcher('pubsub.sh', script, (target) => writeFileSync(target, script));
}

/** Made under another name and moved, since two stacks may start at the same time. */
function launcher(name: string, text: string, make: (target: string) => void): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const dir = join(cacheDir, 'launchers', hash);
  mkdirSync(dir, { recursive: true });
  const path = join(dir, name);
  if (existsSync(path)) return path;
  const draft = `${path}.${process.pid}`;
  make(draft);
  chmodSync(draft, 0o755);
  renameSync(draft, path);
  return path;
}
