import { spawnSync } from 'node:child_process';

const oldestJava = 11;

/** @returns {string | undefined} instructions, or undefined if Java is suitable */
export function javaProblem() {
  const how = `install a JDK ${oldestJava} or newer (Debian: apt-get install default-jdk-headless; macOS: brew install openjdk) and run the command again.`;
  const result = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (result.error || result.status !== 0) {
    return `The local database runs on Java and no working \`java\` is on the PATH: ${how}`;
  }
  const version = javaMajor(`${result.stderr}${result.stdout}`);
  if (version !== undefined && version < oldestJava) {
    return `The local database needs Java ${oldestJava} and this is Java ${version}: ${how}`;
  }
  return undefined;
}

/**
 * Parses the major version: `1.8.0_392` is Java 8, `17.0.15` is Java 17.
 * @param {string} output
 */
export function javaMajor(output) {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match ? Number(match[1]) : undefined;
}
