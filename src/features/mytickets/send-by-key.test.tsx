// @vitest-environment jsdom
import { File } from 'node:buffer';
import { toRequesterTicket, type Attachment, type CommandAnswer } from '@reglament/domain';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { pngOf } from '../../../domain/src/testing/pictures';
import { useUploadQueue } from '../../data/attachments/use-upload-queue';
import { CommandQueue } from '../../data/command-queue/command-queue';
import type { PendingCommand } from '../../data/command-queue/pending-command';
import { setSession } from '../../data/session';
import { startTexts } from '../../i18n/testing/start-texts';
import { RatingForm } from './rating-form';
import { ReplyForm } from './reply-form';
import { replyModes, type ReplyMode } from './ticket-phase';

const mocks = vi.hoisted(() => ({
  commandQueue: null as unknown,
  send: vi.fn<() => Promise<Attachment>>(),
}));

vi.mock('../../data/command-queue/use-command-queue', () => ({
  useCommandQueue: () => mocks.commandQueue,
  useCommandQueueEntries: () => [],
}));

vi.mock('../../data/firebase/attachments', () => ({
  sendPicture: mocks.send,
  takeBackPicture: async () => undefined,
}));

const NUMBER = '0000000';
const deliver = vi.fn<(command: PendingCommand) => Promise<CommandAnswer>>();
const onSend = vi.fn<(text: string, attachments: readonly string[]) => boolean>();

const Reply = ({ kind }: { readonly kind: ReplyMode }) => (
  <ReplyForm
    kind={kind}
    ticket={{ refusal: null, status: 'open' }}
    draft={{ uid: 'ivan', number: NUMBER, kind: 'reply' }}
    files={useUploadQueue(`reply:${NUMBER}`)}
    onSend={onSend}
  />
);

const type = (value: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value } });
const pressKeys = () =>
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true });

/** The stored form of {@link pastePicture}. */
const storedPicture: Attachment = {
  id: '0123456789abcdef0123456789abcdef',
  name: 'a.png',
  type: 'image/png',
  width: 4,
  height: 4,
  bytes: 67,
};

/** Pastes a picture into the page. Files of jsdom cannot be read, so it is one of Node. */
const pastePicture = (): void => {
  const file = new File([Uint8Array.from(pngOf(4, 4))], storedPicture.name, { type: 'image/png' });
  fireEvent.paste(document, { clipboardData: { types: ['Files'], files: [file] } });
};

beforeAll(() => startTexts('ru'));
beforeEach(() => {
  localStorage.clear();
  onSend.mockReset().mockReturnValue(true);
  deliver.mockReset().mockResolvedValue({ number: NUMBER, revision: 2 });
  mocks.commandQueue = new CommandQueue({
    deliver,
    save: () => undefined,
    isOnline: () => true,
    now: () => 0,
    later: () => () => undefined,
  });
});

test.each(replyModes)('sends a %s on Ctrl+Enter and shows the shortcut hint', (kind) => {
  render(<Reply kind={kind} />);
  type('Осталось вот что.');
  pressKeys();
  expect(onSend).toHaveBeenCalledExactlyOnceWith('Осталось вот что.', []);
  expect(screen.getByText('Ctrl + Enter')).toBeTruthy();
});

test('sends a reply once, with the text as it was, when the keys are pressed again during an upload', async () => {
  let finishUpload: (stored: Attachment) => void = () => undefined;
  mocks.send.mockImplementation(
    () =>
      new Promise((resolve) => {
        finishUpload = resolve;
      }),
  );
  setSession({
    user: { uid: 'ivan', name: 'Иван', email: 'ivan@x.test', emailVerified: true },
    role: 'requester',
  });
  render(<Reply kind="reply" />);
  pastePicture();
  expect(await screen.findByText(/Загружается/u)).toBeTruthy();
  type('Вот снимок.');
  pressKeys();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').readOnly).toBe(true);
  pressKeys();
  expect(onSend).not.toHaveBeenCalled();
  finishUpload(storedPicture);
  await waitFor(() => expect(onSend).toHaveBeenCalledWith('Вот снимок.', [storedPicture.id]));
  expect(onSend).toHaveBeenCalledOnce();
});

test('sends a rating on Ctrl+Enter and shows the shortcut hint', () => {
  render(<RatingForm ticket={{ ...toRequesterTicket(newTicket()), number: NUMBER }} />);
  fireEvent.click(screen.getByRole('radio', { name: 'помог' }));
  type('Быстро.');
  pressKeys();
  expect(deliver.mock.calls[0]?.[0]).toMatchObject({
    name: 'rate',
    input: { number: NUMBER, score: 4, text: 'Быстро.' },
  });
  expect(screen.getByText('Ctrl + Enter')).toBeTruthy();
});
