import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useIsOnline } from '../connection';
import { personal } from '../local-store';
import { onceAsync } from '../once';
import { useSession } from '../session';
import { trayFlag } from './flag';
import { hasFailed, isUnderWay, readyIds, type TrayState } from './item';
import type { Tray } from './tray';

/** All that sends, checks and keeps files is loaded by the first file. */
const loadTrays = onceAsync(() => import('./trays'));

const nothing: TrayState = { items: [], isOver: false };
const noState = () => nothing;
const noChange = () => () => undefined;

/** The tray of a form, opened when there is something in it. */
const useOpened = (name: string) => {
  const { user } = useSession();
  const [isWanted, setWanted] = useState(() => personal.get(trayFlag(name)) !== null);
  const [tray, setTray] = useState<Tray | null>(null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    loadTrays()
      .then(({ openTray }) => openTray(name))
      .then(
        (opened) => isCurrent && setTray(opened),
        () => isCurrent && setLost(true),
      );
    return () => {
      isCurrent = false;
    };
  }, [isWanted, name]);
  const uid = user?.uid ?? null;
  useEffect(() => tray?.signIn(uid), [tray, uid]);
  return {
    tray,
    isLoading: isWanted && tray === null && !isLost,
    isLost,
    want: () => setWanted(true),
  };
};

/** Does something with a tray that may have to be loaded first. */
const withTray = async (name: string, act: (tray: Tray) => void): Promise<void> => {
  const { openTray } = await loadTrays();
  act(await openTray(name));
};

/** Forgets the pictures of a form that was sent from another page than this one. */
export const clearTray = (name: string): void => {
  if (personal.get(trayFlag(name)) === null) return;
  // Should it not load, the pictures are cleared with the next form that is sent.
  withTray(name, (tray) => tray.clear()).catch(() => undefined);
};

/** What a picture that is not sent yet waits for. */
const useWaiting = (): 'turn' | 'line' | 'signIn' => {
  const isOnline = useIsOnline();
  const isSignedOut = useSession().state === 'signed-out';
  if (isSignedOut) return 'signIn';
  return isOnline ? 'turn' : 'line';
};

/** The pictures of a form: what it shows of them, what can be done, and when it may be sent. */
export const useTray = (name: string) => {
  const { tray, isLoading, isLost, want } = useOpened(name);
  const state = useSyncExternalStore(tray?.subscribe ?? noChange, tray?.state ?? noState);
  const [held, setHeld] = useState<((ids: string[]) => void) | null>(null);
  const [isTried, setTried] = useState(false);
  const waitsFor = useWaiting();
  const isPending = isLoading || isUnderWay(state);
  const isBlocked = !isPending && hasFailed(state);
  const onSettled = useEffectEvent(() => {
    setHeld(null);
    if (!isBlocked) held?.(readyIds(state));
  });
  useEffect(() => {
    if (held !== null && !isPending) onSettled();
  }, [held, isPending]);
  return {
    ...state,
    tray,
    isLost,
    waitsFor,
    /** The form waits for its pictures to be sent along. */
    isHeld: held !== null,
    /** Some did not get through, and somebody wanted to send the form. */
    isBlocked: isBlocked && isTried,
    add: (files: readonly File[]) => {
      want();
      setTried(false);
      void withTray(name, (opened) => opened.add(files)).catch(() => undefined);
    },
    /** Calls back with the pictures as soon as all are there, at once when they are. */
    whenSettled: (then: (ids: string[]) => void) => {
      setTried(true);
      if (isPending) setHeld(() => then);
      else if (!hasFailed(state)) then(readyIds(state));
    },
    /** Goes on without waiting. */
    release: () => setHeld(null),
  };
};

/** What {@link useTray} gives. */
export type TrayInForm = ReturnType<typeof useTray>;
