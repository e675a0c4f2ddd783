import { describe, expect, it } from 'vitest';
import { parseCommand } from '../command/commands';
import {
  anna,
  commandId,
  context,
  granted,
  MONDAY_NOON,
  olga,
  submission,
} from '../testing/builders';
import { decideSubmit } from '../ticket/decide';
import { attachable } from './attach';
import type { Upload } from './schema';

const id = (at: number): string => at.toString(16).padStart(32, '0');

const upload = (at: number, parts: Partial<Upload> = {}): Upload => ({
  attachment: {
    id: id(at),
    name: `снимок ${at}.png`,
    type: 'image/png',
    width: 800,
    height: 600,
    bytes: 1_000,
  },
  uid: olga.uid,
  at: 0,
  state: 'ready',
  number: null,
  sweepAt: 100,
  ...parts,
});

const author = { uid: olga.uid, now: 99 };

describe('attachable', () => {
  it('returns attachments in the requested order', () => {
    const result = attachable([upload(2), upload(1)], author);
    expect(result.ok && result.value.map((one) => one.id)).toEqual([id(2), id(1)]);
  });

  it.each([
    ['does not exist', null],
    ['belongs to another user', upload(1, { uid: anna.uid })],
    ['is not stored yet', upload(1, { state: 'storing' })],
    ['belongs to a message', upload(1, { state: 'attached', number: 'K7Q2M44', sweepAt: null })],
    ['is being removed', upload(1, { state: 'removing' })],
    ['is expired', upload(1, { sweepAt: 99 })],
  ])('T36 rejects an upload that %s, with its index', (_why, bad) => {
    const result = attachable([upload(5), bad], author);
    expect(result).toEqual({
      ok: false,
      error: { code: 'file-gone', issues: [{ path: 'attachments.1', code: 'not-allowed' }] },
    });
  });

  it('accepts an empty list', () => {
    expect(attachable([], author)).toEqual({ ok: true, value: [] });
  });
});

describe('attachments of a message', () => {
  it('are stored in the message', () => {
    const attachments = [upload(1).attachment];
    const decided = decideSubmit(
      submission(),
      { number: 'K7Q2M44', load: { count: 0, capped: false } },
      { ...context(olga, MONDAY_NOON), attachments },
    );
    expect(granted(decided).message?.attachments).toEqual(attachments);
  });

  it.each([
    ['more than ten', Array.from({ length: 11 }, (_none, at) => id(at)), 'too-many'],
    ['a duplicate', [id(1), id(1)], 'wrong-format'],
    ['an invalid id', ['../secret'], 'wrong-format'],
  ])('are rejected with %s', (_name, attachments, code) => {
    const parsed = parseCommand('submitTicket', {
      ...submission(),
      commandId: commandId('files'),
      attachments,
    });
    expect(parsed.ok ? [] : parsed.error.issues).toMatchObject([{ code }]);
  });
});
