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
 * Environment that points firebase-tools to the Firestore and Pub/Sub emulators: variables that are
 * set win, then the copies of the Google Cloud CLI. Without either, firebase-tools downloads its
 * own.
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
  const result = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'], {
    encoding: 'utf8',
  });
  const answer = result.status === 0 ? result.stdout.trim() : '';
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

/**
 * Creates a launcher jar, because the CLI's jar has no `Main-Class`, which `java -jar` requires.
 */
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

/**
 * Creates a launcher script, because firebase-tools runs `chmod` on the program, which may be owned
 * by another user.
 */
function pubsubLauncher(program: string): string {
  const script = `#!/bin/sh\nexec "${program}" "$@"\n`;
  return launcher('pubsub.sh', script, (target) => writeFileSync(target, script));
}

/** Writes to a temporary name and renames it, because two stacks may start concurrently. */
function launcher(name: string, text: string, write: (target: string) => void): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const dir = join(cacheDir, 'launchers', hash);
  mkdirSync(dir, { recursive: true });
  const path = join(dir, name);
  if (existsSync(path)) return path;
  const temporary = `${path}.${process.pid}`;
  write(temporary);
  chmodSync(temporary, 0o755);
  renameSync(temporary, path);
  return path;
}
