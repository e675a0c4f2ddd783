import type { Refusal, Ticket } from '@reglament/domain';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { useComposerPort } from '../../commands/use-ports';
import type { DraftKind } from '../../data/draft';
import { useOutbox } from '../../data/outbox/use-outbox';
import { useDispatch } from '../../data/use-ticket-commands';
import { returnedOn, type Act, type Returned } from './returned';
import { useKind } from './use-kind';
import { useReturned } from './use-returned';
import { useTexts } from './use-texts';

/** The composer as its parts see it. */
export interface Composer {
  readonly kind: DraftKind;
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly write: (kind: DraftKind) => void;
  readonly setText: (text: string) => void;
  readonly give: (act: Act) => void;
  /** What is wrong with the text itself. */
  readonly invalid: Refusal | null;
  readonly returned: Returned | null;
  readonly dismiss: () => void;
  /** Whether it is asked to solve the ticket without a word. */
  readonly isAsking: boolean;
  readonly setAsking: (isAsking: boolean) => void;
}

type Giving = Omit<Composer, 'returned'>;

/** Giving a text, and putting the reason beside it when it cannot be given as it is. */
const useGiving = (ticket: Ticket, uid: string, kind: DraftKind) => {
  const outbox = useOutbox();
  const field = useRef<HTMLTextAreaElement>(null);
  const [invalid, setInvalid] = useState<Refusal | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { texts, setText } = useTexts(uid, ticket.number);
  const dispatch = useDispatch(ticket.number, ticket.revision);
  const text = texts[kind];
  const dismiss = useCallback(
    () => returnedOn(ticket.number, outbox.entries()).forEach(({ entry }) => outbox.drop(entry.id)),
    [outbox, ticket.number],
  );
  const give = useCallback(
    (act: Act) => {
      // The last answer is optional.
      const isEmpty = act === 'resolve' && text.trim() === '';
      const refusal = dispatch(act, isEmpty ? {} : { text });
      setInvalid(refusal);
      setAsking(false);
      if (refusal) return field.current?.focus();
      dismiss();
      setText(kind, '');
      return field.current?.blur();
    },
    [dispatch, text, setText, kind, dismiss],
  );
  return { field, text, setText, give, invalid, setInvalid, isAsking, setAsking, dismiss };
};

/** Solving sends the answer at hand; without one it asks, since the requester is told of it at once. */
const useResolve = ({ kind, text, write, give, setAsking }: Giving) =>
  useCallback(() => {
    if (kind === 'note') write('reply');
    else if (text.trim() === '') setAsking(true);
    else give('resolve');
  }, [kind, text, write, give, setAsking]);

/**
 * The state of the composer of one ticket. A text that is given leaves the field at once and stands in
 * the thread; should it be refused, it comes back.
 */
export const useComposer = (ticket: Ticket, uid: string): Composer => {
  const returned = useReturned(ticket.number, uid);
  const [kind, setKind] = useKind(returned);
  const { setText, setInvalid, ...giving } = useGiving(ticket, uid, kind);
  const { field } = giving;
  const write = useCallback(
    (to: DraftKind) => {
      setKind(to);
      setInvalid(null);
      field.current?.focus();
    },
    [setKind, setInvalid, field],
  );
  const setOwnText = useCallback((next: string) => setText(kind, next), [setText, kind]);
  const composer = { ...giving, kind, write, setText: setOwnText };
  const resolve = useResolve(composer);
  useComposerPort(useMemo(() => ({ write, resolve }), [write, resolve]));
  return { ...composer, returned };
};
