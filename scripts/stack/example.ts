import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { rootDir } from '../setup/paths';
import { projectId } from './env';
import { host, type StackPorts } from './ports';

/** Example host site; ends with the process that started it. */
export type Example = Readonly<{ url: string; stop(): void }>;

/** Starts the example host for a service at the port of Hosting or Vite. */
export async function startExample(ports: StackPorts, servicePort: number): Promise<Example> {
  const child = fork(join(rootDir, 'examples/host-site/server.mjs'), {
    env: {
      ...process.env,
      PORT: String(ports.example),
      SERVICE_URL: `http://${host}:${servicePort}`,
      AUDIENCE: projectId,
    },
  });
  await Promise.race([once(child, 'message'), rejectOnExit(child)]);
  return { url: `http://${host}:${ports.example}`, stop: () => void child.kill() };
}

async function rejectOnExit(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the example host ended with code ${String(code)}`);
}
