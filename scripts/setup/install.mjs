import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the packages of both lock files if they are missing in `node_modules`.
 * @param {string} root
 * @returns {Promise<boolean>} whether everything is installed
 */
export async function installMissing(root) {
  /** @type {[string, string][]} */
  const places = [
    ['the app', root],
    ['the functions', join(root, 'functions')],
  ];
  for (const [name, dir] of places) {
    if (isInstalled(dir)) continue;
    console.log(`• Installing the packages of ${name} (npm ci)`);
    if (!(await npmCi(dir))) {
      console.error(
        `The packages of ${name} could not be installed: the message above says why; ` +
          'the package registry must be reachable the first time. Run the command again when it is.',
      );
      return false;
    }
  }
  return true;
}

/**
 * Compares the lock file with `node_modules/.package-lock.json`, which npm writes at the end of an
 * installation. This also covers manual installations.
 * @param {string} dir
 */
export function isInstalled(dir) {
  const hidden = join(dir, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const locked = readPackages(join(dir, 'package-lock.json'));
  const present = readPackages(hidden);
  return Object.entries(locked).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    // Optional packages of other platforms are in the lock file but not installed.
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * @param {string} dir
 * @returns {Promise<boolean>}
 */
function npmCi(dir) {
  // Install scripts are disabled: no package needs one, and they are a common attack vector.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd: dir,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
