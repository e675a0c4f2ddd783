import { connect } from 'node:net';
import { createInterface } from 'node:readline';

interface Transaction {
  /** Port on 127.0.0.1. */
  readonly port: number;
  readonly from: string;
  readonly to: string;
  /** A command before the transaction. */
  readonly first?: string;
}

/** Speaks SMTP and returns the code of the last reply; stops after a refusal. */
export const sendBySmtp = async (
  message: string,
  { port, from, to, first = 'NOOP' }: Transaction,
): Promise<string | undefined> => {
  const socket = connect(port, '127.0.0.1');
  const replies: string[] = [];
  const commands = [
    'EHLO client.test',
    first,
    `MAIL FROM:<${from}>`,
    `RCPT TO:<${to}>`,
    'DATA',
    `${message}\r\n.`,
  ];
  for await (const line of createInterface({ input: socket })) {
    if (/^\d{3}-/u.test(line)) continue;
    replies.push(line.slice(0, 3));
    const next = commands.shift();
    if (next === undefined || /^[45]/u.test(line)) break;
    socket.write(`${next}\r\n`);
  }
  socket.destroy();
  return replies.at(-1);
};
