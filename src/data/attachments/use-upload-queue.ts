import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useIsOnline } from '../connection';
import { lazyAsync } from '../lazy-async';
import { userStorage } from '../local-store';
import { useSession } from '../session';
import { uploadQueueFlag } from './flag';
import { hasFailed, isUnderWay, readyIds, type UploadQueueState } from './item';
import type { UploadQueue } from './upload-queue';

/** Upload code is loaded with the first file. */
const loadUploadQueues = lazyAsync(() => import('./upload-queues'));

const emptyState: UploadQueueState = { items: [], isOver: false };
const noState = () => emptyState;
const noChange = () => () => undefined;

/** Opens the upload queue of a form when it has files. */
const useOpenedQueue = (name: string) => {
  const { user } = useSession();
  const [isRequested, setRequested] = useState(
    () => userStorage.get(uploadQueueFlag(name)) !== null,
  );
  const [queue, setTray] = useState<UploadQueue | null>(null);
  const [hasLoadFailed, setLoadFailed] = useState(false);
  useEffect(() => {
    if (!isRequested) return undefined;
    let isCurrent = true;
    loadUploadQueues()
      .then(({ openUploadQueue: openTray }) => openTray(name))
      .then(
        (opened) => isCurrent && setTray(opened),
        () => isCurrent && setLoadFailed(true),
      );
    return () => {
      isCurrent = false;
    };
  }, [isRequested, name]);
  const uid = user?.uid ?? null;
  useEffect(() => queue?.signIn(uid), [queue, uid]);
  return {
    queue,
    isLoading: isRequested && queue === null && !hasLoadFailed,
    hasLoadFailed,
    request: () => setRequested(true),
  };
};

/** Runs an action on an upload queue, loading it first if needed. */
const withUploadQueue = async (name: string, act: (queue: UploadQueue) => void): Promise<void> => {
  const { openUploadQueue: openTray } = await loadUploadQueues();
  act(await openTray(name));
};

/** Clears the pictures of a form that was submitted from another page. */
export const clearUploadQueue = (name: string): void => {
  if (userStorage.get(uploadQueueFlag(name)) === null) return;
  // If loading fails, the pictures are cleared with the next submitted form.
  withUploadQueue(name, (queue) => queue.clear()).catch(() => undefined);
};

/** What a waiting upload waits for: a slot, a connection or sign-in. */
const useWaiting = (): 'turn' | 'line' | 'signIn' => {
  const isOnline = useIsOnline();
  const isSignedOut = useSession().state === 'signed-out';
  if (isSignedOut) return 'signIn';
  return isOnline ? 'turn' : 'line';
};

/** Calls `then` once no upload of a queue is unfinished. */
const whenIdle = (queue: UploadQueue, then: (state: UploadQueueState) => void): void => {
  if (!isUnderWay(queue.state())) return then(queue.state());
  const stop = queue.subscribe(() => {
    if (isUnderWay(queue.state())) return;
    stop();
    then(queue.state());
  });
};

/** Delays a submit until all pictures are uploaded; cancelled when the page unmounts. */
const useDelayedSubmit = (name: string) => {
  const [isHeld, setHeld] = useState(false);
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const delay = (then: (ids: string[]) => void) => {
    // A submit that already waits is not sent twice.
    if (isHeld) return;
    setHeld(true);
    const finish = (state: UploadQueueState) => {
      setHeld(false);
      if (isMounted.current && !hasFailed(state)) then(readyIds(state));
    };
    withUploadQueue(name, (queue) => whenIdle(queue, finish)).catch(() => setHeld(false));
  };
  return { isHeld, delay };
};

/** The upload queue of a form: its state, its actions, and when the form may be submitted. */
export const useUploadQueue = (name: string) => {
  const { queue, isLoading, hasLoadFailed, request } = useOpenedQueue(name);
  const state = useSyncExternalStore(queue?.subscribe ?? noChange, queue?.state ?? noState);
  const waitsFor = useWaiting();
  const { isHeld, delay } = useDelayedSubmit(name);
  const [isTried, setTried] = useState(false);
  const isPending = isLoading || isUnderWay(state);
  return {
    ...state,
    queue,
    hasLoadFailed,
    waitsFor,
    /** A submit waits for the uploads. */
    isHeld,
    /** A submit was attempted and some uploads failed. */
    isBlocked: isTried && !isPending && hasFailed(state),
    add: (files: readonly File[]) => {
      request();
      setTried(false);
      withUploadQueue(name, (opened) => opened.add(files)).catch(() => undefined);
    },
    /** Runs an action on the queue, if the form has files. */
    act: (change: (opened: UploadQueue) => void) => {
      if (queue) change(queue);
      else if (isLoading) withUploadQueue(name, change).catch(() => undefined);
    },
    /** Calls `then` with the attachment ids once all are uploaded. */
    whenSettled: (then: (ids: string[]) => void) => {
      setTried(true);
      if (isPending) delay(then);
      else if (!hasFailed(state)) then(readyIds(state));
    },
  };
};

/** The return value of {@link useUploadQueue}. */
export type UploadQueueInForm = ReturnType<typeof useUploadQueue>;
