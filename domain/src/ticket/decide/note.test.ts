import { describe, expect, it } from 'vitest';
import {
  boris,
  command,
  commandId,
  context,
  granted,
  MONDAY_NOON,
  olga,
  refused,
  ticketIn,
} from '../../testing/builders';
import { HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import { toRequesterTicket } from '../requester-ticket';
import { noteSchema } from '../schema';

const now = MONDAY_NOON + HOUR;
const open = ticketIn('open');
const { ticket, event, message, note, mail } = granted(
  decide(open, command.addNote(open, 'Спросить разработку.'), context(boris, now)),
);

describe('decideNote', () => {
  it('keeps the note for the staff and records that there is one, not what it says', () => {
    expect(note).toEqual({
      id: commandId('note'),
      number: open.number,
      author: { uid: 'boris', name: 'Борис Агентов' },
      text: 'Спросить разработку.',
      at: now,
    });
    expect(noteSchema.parse(note)).toEqual(note);
    expect(event).toMatchObject({ type: 'noteAdded', clause: '2.1', actor: { uid: 'boris' } });
    expect(event.before).toEqual(event.after);
    expect(JSON.stringify(event)).not.toContain('Спросить');
  });

  it('changes nothing but the count, so that nobody has to look anew', () => {
    expect(ticket).toEqual({ ...open, noteCount: 1 });
    expect([message, mail]).toEqual([null, []]);
  });

  it('T3 leaves no trace on what the requester can see', () => {
    expect(toRequesterTicket(ticket)).toEqual(toRequesterTicket(open));
  });

  it('is refused to the requester', () => {
    expect(refused(decide(open, command.addNote(open), context(olga, now)))).toEqual({
      code: 'forbidden',
    });
  });
});
