import type { DomainError, Ticket } from '@reglament/domain';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { useComposerPort } from '../../commands/use-panel-handles';
import { useCommandQueue } from '../../data/command-queue/use-command-queue';
import type { DraftKind } from '../../data/draft';
import { useDispatch, type Dispatch } from '../../data/use-ticket-commands';
import { returnedOn, type Act, type Returned } from './failed-replies';
import { useBaseRevision } from './use-base-revision';
import { useComposerMode } from './use-composer-mode';
import { useDrafts } from './use-drafts';
import { useFailedReplies } from './use-failed-replies';

/** The composer as its parts see it. */
export interface Composer {
  readonly kind: DraftKind;
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Goes to a draft and appends what was typed before its field was there. */
  readonly write: (kind: DraftKind, typed?: string) => void;
  readonly setText: (text: string) => void;
  /** Gives a command on what the agent saw when the draft began; held back when that is outdated. */
  readonly give: (act: Act) => void;
  /** Gives the command on the ticket as it is shown now. */
  readonly giveAnyway: (act: Act) => void;
  /** What was tried last while the draft was outdated. */
  readonly heldBack: Act | null;
  /** Something came to the ticket after the reply was begun. */
  readonly isOutdated: boolean;
  /** What is wrong with the text itself. */
  readonly invalid: DomainError | null;
  readonly returned: Returned | null;
  readonly dismiss: () => void;
  /** Whether it is asked to resolve the ticket. */
  readonly isAsking: boolean;
  readonly setAsking: (isAsking: boolean) => void;
}

type Giving = Omit<Composer, 'returned'> & Pick<Drafts, 'append'>;

/** Both drafts of a ticket, and the revision at which the reply was begun. */
const useComposerDrafts = (ticket: Ticket, uid: string, kind: DraftKind) => {
  const { texts, setText: keepText } = useDrafts(uid, ticket.number);
  const { begin, ...seen } = useBaseRevision(ticket, uid);
  const isBegun = texts.reply !== '';
  const setDraft = useCallback(
    (to: DraftKind, next: string) => {
      keepText(to, next);
      if (to === 'reply' && !isBegun && next !== '') begin();
    },
    [keepText, isBegun, begin],
  );
  const setText = useCallback((next: string) => setDraft(kind, next), [setDraft, kind]);
  const append = useCallback(
    (to: DraftKind, typed: string) => {
      if (typed !== '') setDraft(to, texts[to] + typed);
    },
    [setDraft, texts],
  );
  const isOutdated = kind === 'reply' && seen.isOutdated;
  return { ...seen, isOutdated, text: texts[kind], setText, append };
};

type Drafts = ReturnType<typeof useComposerDrafts>;

/** Gives the text on a revision, or puts the reason beside it when it cannot be given as it is. */
const useGiveOn = (number: string, { text, setText, setAsking }: Drafts) => {
  const commandQueue = useCommandQueue();
  const field = useRef<HTMLTextAreaElement>(null);
  const [invalid, setInvalid] = useState<DomainError | null>(null);
  const dismiss = useCallback(
    () =>
      returnedOn(number, commandQueue.entries()).forEach(({ entry }) =>
        commandQueue.dismiss(entry.id),
      ),
    [commandQueue, number],
  );
  const giveOn = useCallback(
    (dispatch: Dispatch, act: Act) => {
      // The last answer is optional.
      const isEmpty = act === 'resolve' && text.trim() === '';
      const refusal = dispatch(act, isEmpty ? {} : { text });
      setInvalid(refusal);
      if (refusal) return field.current?.focus();
      setAsking(false);
      dismiss();
      setText('');
      return field.current?.blur();
    },
    [text, setAsking, dismiss, setText],
  );
  return { field, invalid, setInvalid, dismiss, giveOn };
};

/** Giving a text on what the agent saw when it was begun, or on the present state. */
const useGiving = (ticket: Ticket, uid: string, kind: DraftKind) => {
  const { number, revision } = ticket;
  const [heldBack, setHeldBack] = useState<Act | null>(null);
  const drafts = useComposerDrafts(ticket, uid, kind);
  const { base, isOutdated, setText: keepText } = drafts;
  const { giveOn, ...giving } = useGiveOn(number, drafts);
  const { setInvalid } = giving;
  const onBase = useDispatch(number, base);
  const onCurrent = useDispatch(number, revision);
  const giveAnyway = useCallback(
    (act: Act) => {
      setHeldBack(null);
      giveOn(onCurrent, act);
    },
    [giveOn, onCurrent],
  );
  const give = useCallback(
    (act: Act) => {
      const isHeldBack = isOutdated && act !== 'addNote';
      setHeldBack(isHeldBack ? act : null);
      if (!isHeldBack) giveOn(onBase, act);
    },
    [isOutdated, giveOn, onBase],
  );
  const setText = useCallback(
    (next: string) => {
      keepText(next);
      setInvalid(null);
    },
    [keepText, setInvalid],
  );
  return { ...drafts, ...giving, setText, give, giveAnyway, heldBack };
};

/** Resolving sends the answer at hand; without one it asks, since the requester is told of it at once. */
const useResolve = ({ kind, text, append, write, give, setAsking, field }: Giving) =>
  useCallback(
    (typed = '') => {
      const hasText = text.trim() !== '';
      if (kind === 'note' || (hasText && typed !== '')) return write('reply', typed);
      if (hasText) return give('resolve');
      append('reply', typed);
      setAsking(true);
      // What is typed next is the answer, and never presses the button of the question.
      return field.current?.focus();
    },
    [kind, text, append, write, give, setAsking, field],
  );

/**
 * The state of the composer of one ticket. A text that is given leaves the field at once and stands in
 * the thread; should it be refused, it comes back.
 */
export const useComposer = (ticket: Ticket, uid: string): Composer => {
  const returned = useFailedReplies(ticket.number, uid);
  const [kind, setKind] = useComposerMode(returned);
  const { setInvalid, ...giving } = useGiving(ticket, uid, kind);
  const { field, setAsking, append } = giving;
  const write = useCallback(
    (to: DraftKind, typed = '') => {
      setKind(to);
      append(to, typed);
      setInvalid(null);
      setAsking(false);
      field.current?.focus();
    },
    [setKind, append, setInvalid, setAsking, field],
  );
  const composer = { ...giving, kind, write };
  const resolve = useResolve(composer);
  useComposerPort(useMemo(() => ({ write, resolve }), [write, resolve]));
  return { ...composer, returned };
};
