import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useIsOnline } from '../connection';
import { lazyAsync } from '../lazy-async';
import { userStorage } from '../local-store';
import { useSession } from '../session';
import { uploadQueueFlag } from './flag';
import { hasFailed, isUnderWay, readyIds, type UploadQueueState } from './item';
import type { UploadQueue } from './upload-queue';

/** All that sends, checks and keeps files is loaded by the first file. */
const loadUploadQueues = lazyAsync(() => import('./upload-queues'));

const nothing: UploadQueueState = { items: [], isOver: false };
const noState = () => nothing;
const noChange = () => () => undefined;

/** The tray of a form, opened when there is something in it. */
const useOpened = (name: string) => {
  const { user } = useSession();
  const [isWanted, setWanted] = useState(() => userStorage.get(uploadQueueFlag(name)) !== null);
  const [tray, setTray] = useState<UploadQueue | null>(null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    loadUploadQueues()
      .then(({ openUploadQueue: openTray }) => openTray(name))
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
const withUploadQueue = async (name: string, act: (tray: UploadQueue) => void): Promise<void> => {
  const { openUploadQueue: openTray } = await loadUploadQueues();
  act(await openTray(name));
};

/** Forgets the pictures of a form that was sent from another page than this one. */
export const clearUploadQueue = (name: string): void => {
  if (userStorage.get(uploadQueueFlag(name)) === null) return;
  // Should it not load, the pictures are cleared with the next form that is sent.
  withUploadQueue(name, (tray) => tray.clear()).catch(() => undefined);
};

/** What a picture that is not sent yet waits for. */
const useWaiting = (): 'turn' | 'line' | 'signIn' => {
  const isOnline = useIsOnline();
  const isSignedOut = useSession().state === 'signed-out';
  if (isSignedOut) return 'signIn';
  return isOnline ? 'turn' : 'line';
};

/** Calls back once nothing of a tray is under way any more. */
const whenStill = (tray: UploadQueue, then: (state: UploadQueueState) => void): void => {
  if (!isUnderWay(tray.state())) return then(tray.state());
  const stop = tray.subscribe(() => {
    if (isUnderWay(tray.state())) return;
    stop();
    then(tray.state());
  });
};

/** Holds a form back until its pictures are there; a page that is left lets go of it. */
const useHeld = (name: string) => {
  const [isHeld, setHeld] = useState(false);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const hold = (then: (ids: string[]) => void) => {
    setHeld(true);
    const goOn = (state: UploadQueueState) => {
      setHeld(false);
      if (isShown.current && !hasFailed(state)) then(readyIds(state));
    };
    withUploadQueue(name, (tray) => whenStill(tray, goOn)).catch(() => setHeld(false));
  };
  return { isHeld, hold };
};

/** The pictures of a form: what it shows of them, what can be done, and when it may be sent. */
export const useUploadQueue = (name: string) => {
  const { tray, isLoading, isLost, want } = useOpened(name);
  const state = useSyncExternalStore(tray?.subscribe ?? noChange, tray?.state ?? noState);
  const waitsFor = useWaiting();
  const { isHeld, hold } = useHeld(name);
  const [isTried, setTried] = useState(false);
  const isPending = isLoading || isUnderWay(state);
  return {
    ...state,
    tray,
    isLost,
    waitsFor,
    /** The form waits for its pictures, to be sent with them. */
    isHeld,
    /** Some did not get through, and somebody wanted to send the form. */
    isBlocked: isTried && !isPending && hasFailed(state),
    add: (files: readonly File[]) => {
      want();
      setTried(false);
      withUploadQueue(name, (opened) => opened.add(files)).catch(() => undefined);
    },
    /** Does something with the pictures, if there are any. */
    act: (change: (opened: UploadQueue) => void) => {
      if (tray) change(tray);
      else if (isLoading) withUploadQueue(name, change).catch(() => undefined);
    },
    /** Calls back with the pictures as soon as all are there, at once when they are. */
    whenSettled: (then: (ids: string[]) => void) => {
      setTried(true);
      if (isPending) hold(then);
      else if (!hasFailed(state)) then(readyIds(state));
    },
  };
};

/** What {@link useUploadQueue} gives. */
export type UploadQueueInForm = ReturnType<typeof useUploadQueue>;
