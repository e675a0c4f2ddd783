import { COMMAND_MEMORY_MS, type CommandAnswer, type DomainError } from '@reglament/domain';
import { expect, test, vi } from 'vitest';
import { CommandError } from '../firebase/command-error';
import { CommandQueue } from './command-queue';
import { parsePending, type PendingCommand } from './pending-command';

const NUMBER = 'K7Q2M44';

const commandOf = (name: 'reply' | 'assign' | 'addNote', id: string, base = 3): PendingCommand => {
  const fields = {
    reply: { text: `Ответ ${id}`, baseRevision: base },
    assign: { to: 'anna', baseRevision: base },
    addNote: { text: `Заметка ${id}` },
  };
  const parsed = parsePending(name, {
    commandId: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
    number: NUMBER,
    ...fields[name],
  });
  if (!parsed.ok) throw new Error('the test command is invalid');
  return parsed.value;
};

const errorOf = (refusal: DomainError) => new CommandError(refusal);
const unavailable = errorOf({ code: 'unavailable' });

/** Creates a command queue with a fake connection, clock and server. */
const setUp = () => {
  const sent: PendingCommand[] = [];
  const later: (() => void)[] = [];
  const answers: (CommandAnswer | CommandError)[] = [];
  const env = { isOnline: true, now: 1_000_000, kept: '[]' };
  const commandQueue = new CommandQueue({
    deliver: (command: PendingCommand) => {
      sent.push(command);
      const answer = answers.shift() ?? { number: NUMBER, revision: 99 };
      return answer instanceof CommandError ? Promise.reject(answer) : Promise.resolve(answer);
    },
    save: (text) => {
      env.kept = text;
    },
    isOnline: () => env.isOnline,
    now: () => env.now,
    later: (act) => {
      later.push(act);
      return () => later.splice(later.indexOf(act), 1);
    },
  });
  const states = () => commandQueue.entries().map(({ state }) => state);
  /** Waits until no command is being sent. */
  const settle = () => vi.waitFor(() => expect(states()).not.toContain('sending'));
  return { commandQueue, env, sent, answers, later, states, settle };
};

test('sends a command at once and marks it done when answered', async () => {
  const { commandQueue, sent, states, settle } = setUp();
  commandQueue.add(commandOf('reply', 'a'));
  expect(states()).toEqual(['sending']);
  await settle();
  expect(states()).toEqual(['done']);
  expect(commandQueue.entries()[0]?.answer).toEqual({ number: NUMBER, revision: 99 });
  expect(sent).toHaveLength(1);
});

test('stores pending commands but not answered ones', async () => {
  const { commandQueue, env, settle } = setUp();
  commandQueue.add(commandOf('reply', 'a'));
  expect(env.kept).toContain('Ответ a');
  await settle();
  expect(env.kept).toBe('[]');
});

test('queues commands offline and sends them in order when online', async () => {
  const { commandQueue, env, sent, states, settle } = setUp();
  env.isOnline = false;
  commandQueue.add(commandOf('addNote', 'a'));
  commandQueue.add(commandOf('addNote', 'b'));
  expect(states()).toEqual(['queued', 'queued']);
  env.isOnline = true;
  commandQueue.resume();
  await settle();
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['a', 'b']);
});

test('retries an undelivered command with the same idempotency key before later ones', async () => {
  const { commandQueue, sent, answers, later, states, settle } = setUp();
  answers.push(unavailable);
  commandQueue.add(commandOf('reply', 'a'));
  commandQueue.add(commandOf('addNote', 'b'));
  await vi.waitFor(() => expect(later).toHaveLength(1));
  expect(states()[0]).toBe('queued');
  expect(sent).toHaveLength(1);
  later[0]?.();
  await settle();
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['a', 'a', 'b']);
});

test('keeps the text and error of a rejected command and sends the next one', async () => {
  const { commandQueue, env, answers, states } = setUp();
  answers.push(errorOf({ code: 'conflict' }));
  commandQueue.add(commandOf('reply', 'a'));
  commandQueue.add(commandOf('addNote', 'b'));
  await vi.waitFor(() => expect(states()).toEqual(['refused', 'done']));
  expect(commandQueue.entries()[0]?.refusal).toEqual({ code: 'conflict' });
  expect(env.kept).toContain('Ответ a');
});

test('sends imported commands of a closed tab first and keeps rejected ones', async () => {
  const before = setUp();
  before.answers.push(errorOf({ code: 'wrong-status' }));
  before.commandQueue.add(commandOf('reply', 'a'));
  await vi.waitFor(() => expect(before.states()).toEqual(['refused']));
  before.env.isOnline = false;
  before.commandQueue.add(commandOf('addNote', 'b'));

  const after = setUp();
  after.env.isOnline = false;
  after.commandQueue.add(commandOf('addNote', 'c'));
  after.commandQueue.import(before.env.kept);
  expect(after.states()).toEqual(['refused', 'queued', 'queued']);
  after.env.isOnline = true;
  after.commandQueue.resume();
  await vi.waitFor(() => expect(after.states()).toEqual(['refused', 'done', 'done']));
  expect(after.sent.map(({ input }) => input.commandId.slice(-1))).toEqual(['b', 'c']);
});

test('imports the same entries only once', async () => {
  const { commandQueue, env, sent, states } = setUp();
  env.isOnline = false;
  commandQueue.add(commandOf('addNote', 'a'));
  const { kept } = env;
  commandQueue.import(kept);
  commandQueue.import(kept);
  env.isOnline = true;
  commandQueue.resume();
  await vi.waitFor(() => expect(states()).toEqual(['done']));
  expect(sent).toHaveLength(1);
});

test('imports entries stored by an earlier release', async () => {
  const [before, after] = [setUp(), setUp()];
  before.env.isOnline = false;
  before.commandQueue.add(commandOf('addNote', 'a'));
  after.commandQueue.import(before.env.kept.replace('isRestored', 'isReturned'));
  await vi.waitFor(() => expect(after.states()).toEqual(['done']));
  expect(before.env.kept).toContain('isRestored');
});

test('ignores unreadable stored entries', () => {
  const { commandQueue, states } = setUp();
  commandQueue.import('not json');
  commandQueue.import(
    '[{"name":"reply","input":{},"at":1,"tries":0,"refusal":null,"isRestored":false}]',
  );
  commandQueue.import(
    '[{"name":"toString","input":{},"at":1,"tries":0,"refusal":null,"isRestored":false}]',
  );
  expect(states()).toEqual([]);
});

test('rebases later commands onto the result of own commands', async () => {
  const { commandQueue, answers, sent, states } = setUp();
  answers.push({ number: NUMBER, revision: 4 }, { number: NUMBER, revision: 5 });
  commandQueue.add(commandOf('assign', 'a', 3));
  commandQueue.add(commandOf('reply', 'b', 3));
  commandQueue.add(commandOf('reply', 'c', 3));
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done', 'done']));
  expect(sent.map(({ input }) => ('baseRevision' in input ? input.baseRevision : null))).toEqual([
    3, 4, 5,
  ]);
});

test('does not rebase when another change came in between', async () => {
  const { commandQueue, answers, sent, states } = setUp();
  answers.push({ number: NUMBER, revision: 5 });
  commandQueue.add(commandOf('assign', 'a', 3));
  commandQueue.add(commandOf('reply', 'b', 3));
  await vi.waitFor(() => expect(states()).toEqual(['done', 'done']));
  expect(sent.map(({ input }) => ('baseRevision' in input ? input.baseRevision : null))).toEqual([
    3, 3,
  ]);
});

test('fails a retry that is older than the idempotency record', async () => {
  const { commandQueue, env, answers, sent, later, states } = setUp();
  answers.push(unavailable);
  commandQueue.add(commandOf('reply', 'a'));
  await vi.waitFor(() => expect(later).toHaveLength(1));
  env.now += COMMAND_MEMORY_MS;
  later[0]?.();
  await vi.waitFor(() => expect(states()).toEqual(['refused']));
  expect(commandQueue.entries()[0]?.refusal).toEqual({ code: 'unavailable' });
  expect(sent).toHaveLength(1);
});

test('keeps an unsent command regardless of its age', async () => {
  const { commandQueue, env, states } = setUp();
  env.isOnline = false;
  commandQueue.add(commandOf('reply', 'a'));
  env.now += 7 * COMMAND_MEMORY_MS;
  env.isOnline = true;
  commandQueue.resume();
  await vi.waitFor(() => expect(states()).toEqual(['done']));
});

test('dismisses an entry and notifies subscribers', async () => {
  const { commandQueue, states, settle } = setUp();
  const listener = vi.fn<() => void>();
  commandQueue.subscribe(listener);
  commandQueue.add(commandOf('reply', 'a'));
  await settle();
  commandQueue.dismiss(commandQueue.entries()[0]?.id ?? '');
  expect(states()).toEqual([]);
  expect(listener).toHaveBeenCalled();
});

test('rejects a command on an unexpected error and continues', async () => {
  const { commandQueue, states } = setUp();
  const broken = new CommandQueue({
    deliver: () => Promise.reject(new TypeError('broken')),
    save: () => undefined,
    isOnline: () => true,
    now: () => 0,
    later: () => () => undefined,
  });
  broken.add(commandOf('reply', 'a'));
  broken.add(commandOf('reply', 'b'));
  await vi.waitFor(() =>
    expect(broken.entries().map(({ refusal }) => refusal?.code)).toEqual(['internal', 'internal']),
  );
  expect([commandQueue.entries(), states()]).toEqual([[], []]);
});
