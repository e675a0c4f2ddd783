import { Agent, request } from 'node:http';
import { emulatorHost } from './database';

/** A request to the emulator; `path` begins with `/`. */
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

/** The matrix sends some twenty thousand requests: this takes a third of the time of `fetch`. */
export const send = ({ method, path, token, body }: HttpRequest): Promise<HttpResponse> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const sent = request(
      `http://${emulatorHost()}${path}`,
      { agent, method, headers },
      (answer) => {
        const chunks: string[] = [];
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: chunks.join('') }));
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
