import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { UserError } from '../setup/progress';
import { host, portsAt, type PortName, type StackPorts } from './ports';

/** Throws a {@link UserError} with the first occupied port, its process and advice. */
export async function assertPortsFree(
  ports: StackPorts,
  names: readonly PortName[],
): Promise<void> {
  for (const name of names) {
    if (await isFree(ports[name])) continue;
    const owner = portOwner(ports[name]);
    const by = owner === undefined ? 'another program' : `process ${owner.pid} (${owner.name})`;
    const stop = owner === undefined ? 'stop it' : `stop it (kill ${owner.pid})`;
    throw new UserError(
      `Port ${ports[name]} (${name}) is taken by ${by}: ${stop}, ` +
        'or move all ports with REGLAMENT_PORT_OFFSET=20000.',
    );
  }
}

export type Reservation = Readonly<{ offset: number; release(): void }>;

/**
 * Returns the first offset from `start`, in steps of 1,000, with all ports free. Emulators bind
 * their ports after some seconds, so the Vite port, which tests do not use, is held meanwhile to
 * prevent concurrent test runs from choosing the same offset.
 */
export async function reserveOffset(start: number): Promise<Reservation> {
  const last = 50_000;
  for (let offset = start; offset <= last; offset += 1_000) {
    const { vite, ...others } = portsAt(offset);
    const guard = await listen(vite);
    if (guard === undefined) continue;
    const release = () => void guard.close();
    const free = await Promise.all(Object.values(others).map(isFree));
    if (free.every(Boolean)) return { offset, release };
    release();
  }
  throw new UserError(
    `No free ports were found between offsets ${start} and ${last}: stop other stacks and try again.`,
  );
}

async function isFree(port: number): Promise<boolean> {
  const server = await listen(port);
  if (server === undefined) return false;
  await new Promise((resolve) => server.close(resolve));
  return true;
}

/** Returns undefined if the port is occupied. The server does not keep the process alive. */
function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer().unref();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => resolve(server));
  });
}

type Owner = Readonly<{ pid: number; name: string }>;

function portOwner(port: number): Owner | undefined {
  return process.platform === 'linux' ? linuxOwner(port) : lsofOwner(port);
}

function lsofOwner(port: number): Owner | undefined {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
    encoding: 'utf8',
  });
  const match = /p(\d+)\nc(.*)/.exec(stdout ?? '');
  return match?.[1] === undefined ? undefined : { pid: Number(match[1]), name: match[2] ?? '' };
}

/** Finds the listening socket of the port in `/proc`, and the process that holds it. */
function linuxOwner(port: number): Owner | undefined {
  const sockets = new Set(['tcp', 'tcp6'].flatMap((table) => listeningSockets(table, port)));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (openFiles(pid).some((file) => sockets.has(file))) {
      return { pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() };
    }
  }
  return undefined;
}

function listeningSockets(table: string, port: number): string[] {
  const listening = '0A';
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return readFileSync(`/proc/net/${table}`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hexPort}`) === true && fields[3] === listening)
    .map((fields) => `socket:[${fields[9] ?? ''}]`);
}

function openFiles(pid: string): string[] {
  const dir = `/proc/${pid}/fd`;
  try {
    return readdirSync(dir).map((fd) => linkTarget(`${dir}/${fd}`));
  } catch {
    // The process has exited or belongs to another user.
    return [];
  }
}

function linkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
