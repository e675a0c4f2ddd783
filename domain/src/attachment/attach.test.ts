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

const asking = { uid: olga.uid, now: 99 };

describe('attachable', () => {
  it('gives the pictures in the order they were asked for', () => {
    const result = attachable([upload(2), upload(1)], asking);
    expect(result.ok && result.value.map((one) => one.id)).toEqual([id(2), id(1)]);
  });

  it.each([
    ['is not there', null],
    ['is of somebody else', upload(1, { uid: anna.uid })],
    ['is not stored yet', upload(1, { state: 'storing' })],
    ['belongs to a message', upload(1, { state: 'attached', number: 'K7Q2M44', sweepAt: null })],
    ['is being removed', upload(1, { state: 'removing' })],
    ['is past its time', upload(1, { sweepAt: 99 })],
  ])('T36 refuses one that %s, and names its place', (_why, bad) => {
    const result = attachable([upload(5), bad], asking);
    expect(result).toEqual({
      ok: false,
      error: { code: 'file-gone', issues: [{ path: 'attachments.1', code: 'not-allowed' }] },
    });
  });

  it('has nothing against no pictures', () => {
    expect(attachable([], asking)).toEqual({ ok: true, value: [] });
  });
});

describe('the pictures of a message', () => {
  it('stand in it as they were sent up', () => {
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
    ['one twice', [id(1), id(1)], 'wrong-format'],
    ['what is no id', ['../secret'], 'wrong-format'],
  ])('are refused when there are %s', (_name, attachments, code) => {
    const parsed = parseCommand('submitTicket', {
      ...submission(),
      commandId: commandId('files'),
      attachments,
    });
    expect(parsed.ok ? [] : parsed.error.issues).toMatchObject([{ code }]);
  });
});
