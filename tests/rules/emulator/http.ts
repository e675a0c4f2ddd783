import { Agent, request } from 'node:http';
import { emulatorHost } from './database';

/** Request to the emulator; `path` starts with `/`. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  readonly body?: object | undefined;
}

export interface HttpResponse {
  readonly status: number;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true });

/**
 * Sends a request over a keep-alive agent; takes a third of the time of `fetch` for the 20,000
 * requests of the matrix.
 */
export const send = ({ method, path, token, body }: HttpRequest): Promise<HttpResponse> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const outgoing = request(
      `http://${emulatorHost()}${path}`,
      { agent, method, headers },
      (response) => {
        const chunks: string[] = [];
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: chunks.join('') }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
