import { unfilledPlaceholder, type DomainError, type Macro, type Ticket } from '@reglament/domain';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { useComposerPort } from '../../commands/use-panel-handles';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import { useCommandQueue } from '../../data/command-queue/use-command-queue';
import type { DraftKind } from '../../data/draft';
import { useDispatch, type Dispatch } from '../../data/use-ticket-commands';
import { failedRepliesOf, type Act, type FailedReply } from './failed-replies';
import { useBaseRevision } from './use-base-revision';
import { useComposerFiles } from './use-composer-files';
import { useComposerMode } from './use-composer-mode';
import { useDrafts } from './use-drafts';
import { useFailedReplies } from './use-failed-replies';

/** State of the composer. */
export interface Composer {
  readonly kind: DraftKind;
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Switches to a draft and appends text typed before the field was rendered. */
  readonly write: (kind: DraftKind, typed?: string) => void;
  readonly setText: (text: string) => void;
  /** Sends a command based on the draft's revision; holds it back when that is outdated. */
  readonly send: (act: Act) => void;
  /** Sends the command based on the displayed revision. */
  readonly sendAnyway: (act: Act) => void;
  /** The last command held back because the draft was outdated. */
  readonly heldBackAct: Act | null;
  /** The ticket changed after the reply was started. */
  readonly isOutdated: boolean;
  /** Validation error of the text. */
  readonly invalid: DomainError | null;
  /** The macro that is sent with the text; null for none. */
  readonly macro: Macro | null;
  readonly setMacro: (macro: Macro | null) => void;
  readonly failed: FailedReply | null;
  readonly dismiss: () => void;
  /** Whether resolving awaits confirmation. */
  readonly isAsking: boolean;
  readonly setAsking: (isAsking: boolean) => void;
  /** Pictures of the reply. */
  readonly files: UploadQueueInForm;
}

type SendState = Omit<Composer, 'failed' | 'files' | 'macro' | 'setMacro'> & Pick<Drafts, 'append'>;

/** Both drafts of a ticket, and the base revision of the reply. */
const useComposerDrafts = (ticket: Ticket, uid: string, kind: DraftKind) => {
  const { texts, setText: saveText } = useDrafts(uid, ticket.number);
  const { startDraft, ...baseState } = useBaseRevision(ticket, uid);
  const isStarted = texts.reply !== '';
  const setDraft = useCallback(
    (to: DraftKind, next: string) => {
      saveText(to, next);
      if (to === 'reply' && !isStarted && next !== '') startDraft();
    },
    [saveText, isStarted, startDraft],
  );
  const setText = useCallback((next: string) => setDraft(kind, next), [setDraft, kind]);
  const append = useCallback(
    (to: DraftKind, typed: string) => {
      if (typed !== '') setDraft(to, texts[to] + typed);
    },
    [setDraft, texts],
  );
  const isOutdated = kind === 'reply' && baseState.isOutdated;
  return { ...baseState, isOutdated, text: texts[kind], setText, append };
};

type Drafts = ReturnType<typeof useComposerDrafts>;

/** The text and the pictures of a command. */
const contentOf = (act: Act, text: string, attachments: readonly string[]) => {
  // Resolving requires a text only with pictures; of a macro the server knows.
  const mayBeEmpty = act === 'resolve' || act === 'applyMacro';
  const isEmpty = mayBeEmpty && text.trim() === '' && attachments.length === 0;
  return {
    ...(!isEmpty && { text, format: 'markdown' }),
    ...(attachments.length > 0 && { attachments }),
  };
};

/** A placeholder of a macro is left, which the notice names. */
const unfilledError: DomainError = {
  code: 'invalid-input',
  issues: [{ path: 'text', code: 'not-allowed' }],
};

const selectIn = (field: HTMLTextAreaElement | null, from: number, part: string): void => {
  field?.focus();
  field?.setSelectionRange(from, from + part.length);
};

/** Dismisses the rejected texts of a ticket. */
const useDismiss = (number: string) => {
  const commandQueue = useCommandQueue();
  return useCallback(
    () =>
      failedRepliesOf(number, commandQueue.entries()).forEach(({ entry }) =>
        commandQueue.dismiss(entry.id),
      ),
    [commandQueue, number],
  );
};

/** Sends the text based on a revision, or shows the validation error. */
const useSendOn = (
  number: string,
  { text, setText, setAsking }: Drafts,
  files: UploadQueueInForm,
) => {
  const [macro, setMacro] = useState<Macro | null>(null);
  const dismiss = useDismiss(number);
  const field = useRef<HTMLTextAreaElement>(null);
  const [invalid, setInvalid] = useState<DomainError | null>(null);
  const deliver = (dispatch: Dispatch, act: Act, attachments: readonly string[]) => {
    const commandId = crypto.randomUUID();
    const error = dispatch(act, {
      commandId,
      ...(act === 'applyMacro' && macro && { macro: macro.id }),
      ...contentOf(act, text, attachments),
    });
    setInvalid(error);
    if (error) return field.current?.focus();
    if (attachments.length > 0) files.act((queue) => queue.claim(commandId));
    setAsking(false);
    setMacro(null);
    dismiss();
    setText('');
    return field.current?.blur();
  };
  const sendOn = (dispatch: Dispatch, act: Act) => {
    if (act === 'addNote') return deliver(dispatch, act, []);
    const unfilled = unfilledPlaceholder(text);
    if (unfilled) {
      setInvalid(unfilledError);
      return selectIn(field.current, unfilled.index, unfilled.placeholder);
    }
    return files.whenSettled((attachments) => deliver(dispatch, act, attachments));
  };
  return { field, invalid, setInvalid, dismiss, sendOn, macro, setMacro };
};

/** Sends based on the draft's revision, or on the displayed one. */
const useSending = (
  ticket: Ticket,
  uid: string,
  { kind, files }: Pick<Composer, 'kind' | 'files'>,
) => {
  const { number, revision } = ticket;
  const [heldBackAct, setHeldBackAct] = useState<Act | null>(null);
  const drafts = useComposerDrafts(ticket, uid, kind);
  const { base, isOutdated, setText: saveText } = drafts;
  const { sendOn, ...sending } = useSendOn(number, drafts, files);
  const { setInvalid } = sending;
  const onBase = useDispatch(number, base);
  const onCurrent = useDispatch(number, revision);
  const sendAnyway = (act: Act) => {
    setHeldBackAct(null);
    sendOn(onCurrent, act);
  };
  const send = (act: Act) => {
    const isHeldBack = isOutdated && act !== 'addNote';
    setHeldBackAct(isHeldBack ? act : null);
    if (!isHeldBack) sendOn(onBase, act);
  };
  const setText = useCallback(
    (next: string) => {
      saveText(next);
      setInvalid(null);
    },
    [saveText, setInvalid],
  );
  return { ...drafts, ...sending, setText, send, sendAnyway, heldBackAct };
};

/**
 * Resolves with the typed reply; without one it asks, because the requester is notified at once.
 */
const useResolve = ({ kind, text, append, write, send, setAsking, field }: SendState) =>
  useCallback(
    (typed = '') => {
      const hasText = text.trim() !== '';
      if (kind === 'note' || (hasText && typed !== '')) return write('reply', typed);
      if (hasText) return send('resolve');
      append('reply', typed);
      setAsking(true);
      // Further typing goes to the reply and never presses the button of the question.
      return field.current?.focus();
    },
    [kind, text, append, write, send, setAsking, field],
  );

/**
 * Manages the composer of one ticket. A sent text leaves the field at once and appears in the
 * thread; it is restored if the command is rejected.
 */
export const useComposer = (ticket: Ticket, uid: string): Composer => {
  const files = useComposerFiles(ticket.number);
  const failed = useFailedReplies(ticket.number, uid, files);
  const [kind, setKind] = useComposerMode(failed);
  const { setInvalid, ...sending } = useSending(ticket, uid, { kind, files });
  const { field, setAsking, append } = sending;
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
  const composer = { ...sending, kind, write };
  const resolve = useResolve(composer);
  useComposerPort(useMemo(() => ({ write, resolve }), [write, resolve]));
  return { ...composer, failed, files };
};
