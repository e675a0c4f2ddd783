import {
  lazy,
  Suspense,
  useEffect,
  type ComponentProps,
  type ComponentType,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { firstScreenShown } from '../../data/first-screen';
import { lazyAsync } from '../../data/lazy-async';
import { BackBar } from '../../features/ticket/back-bar';
import { TicketSkeleton } from '../../features/ticket/ticket-skeleton';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { ErrorState } from '../../ui/patterns/error-state';
import { whenIdle } from '../portal/when-idle';

const load = {
  mantine: lazyAsync(() => import('../../ui/console/with-mantine')),
  ticketPane: lazyAsync(() => import('./ticket-pane')),
  heldEmail: lazyAsync(() => import('./held-email-section')),
  search: lazyAsync(() => import('../../features/search/search-panel')),
  accountMenu: lazyAsync(() => import('./account-menu')),
  reasonDialog: lazyAsync(() => import('../../features/decline-defer/reason-dialog')),
  newRequestDialog: lazyAsync(() => import('../../features/new-request/new-request-dialog')),
  helpDialog: lazyAsync(() => import('../../features/help/help-dialog')),
} as const;

/** A part with the components of Mantine, loaded on demand: the first screen has none. */
const lazyPart = <Props extends object>(get: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [{ WithMantine }, Part] = await Promise.all([load.mantine(), get()]);
    const PartWithMantine = (props: Props) => (
      <WithMantine>
        <Part {...props} />
      </WithMantine>
    );
    return { default: PartWithMantine };
  });

const TicketPane = lazyPart(async () => (await load.ticketPane()).TicketPane);
const HeldEmailPanel = lazyPart(async () => (await load.heldEmail()).HeldEmailPanel);
const HeldEmailPane = lazyPart(async () => (await load.heldEmail()).HeldEmailPane);
const SearchPanel = lazyPart(async () => (await load.search()).SearchPanel);
export const AccountMenu = lazyPart(async () => (await load.accountMenu()).AccountMenu);
export const ReasonDialog = lazyPart(async () => (await load.reasonDialog()).ReasonDialog);
export const NewRequestDialog = lazyPart(
  async () => (await load.newRequestDialog()).NewRequestDialog,
);
export const HelpDialog = lazyPart(async () => (await load.helpDialog()).HelpDialog);

const preloadParts = (): void => {
  void Promise.allSettled(Object.values(load).map((start) => start()));
};

/**
 * Preloads the other panels after the first screen, when the browser is idle, so that they open at
 * once.
 */
export const usePreloadedParts = (): void => {
  useEffect(() => {
    let cancel = (): void => undefined;
    let isUnmounted = false;
    void firstScreenShown().then(() => {
      if (!isUnmounted) cancel = whenIdle(preloadParts);
    });
    return () => {
      isUnmounted = true;
      cancel();
    };
  }, []);
};

interface PaneBoundaryProps {
  readonly number: string;
  readonly children: ReactNode;
}

/** Shows loading and error states while the code of the ticket pane loads. */
const PaneBoundary = ({ number, children }: PaneBoundaryProps) => {
  const { t } = useTranslation();
  const reload = () => globalThis.location.reload();
  const failed = (
    <main>
      <BackBar />
      <ErrorState text={t('partNotLoaded')} onRetry={reload} />
    </main>
  );
  return (
    <DrawBoundary of={number} fallback={failed}>
      <Suspense fallback={<TicketSkeleton />}>{children}</Suspense>
    </DrawBoundary>
  );
};

/** The open ticket, loaded on demand. */
export const LazyTicketPane = (props: ComponentProps<typeof TicketPane>) => (
  <PaneBoundary number={props.number}>
    <TicketPane {...props} />
  </PaneBoundary>
);

/** The list of held email, loaded on demand. */
export const LazyHeldEmailPanel = (props: ComponentProps<typeof HeldEmailPanel>) => (
  <Suspense>
    <HeldEmailPanel {...props} />
  </Suspense>
);

/** The search, loaded on demand. */
export const LazySearchPanel = (props: ComponentProps<typeof SearchPanel>) => (
  <Suspense>
    <SearchPanel {...props} />
  </Suspense>
);

/** The open held email, loaded on demand. */
export const LazyHeldEmailPane = (props: ComponentProps<typeof HeldEmailPane>) => (
  <PaneBoundary number={props.id ?? ''}>
    <HeldEmailPane {...props} />
  </PaneBoundary>
);
