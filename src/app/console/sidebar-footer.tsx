import { Suspense, useState } from 'react';
import { DrawBoundary } from '../../ui/boundary/draw-boundary';
import { AccountButton } from './account-button';
import { AccountMenu } from './lazy-parts';

/** The account menu, loaded when it is first opened. */
export const SidebarFooter = ({ name }: { readonly name: string }) => {
  const [isOpened, setOpened] = useState(false);
  const button = <AccountButton name={name} onClick={() => setOpened(true)} />;
  return isOpened ? (
    <DrawBoundary of={name} fallback={button}>
      <Suspense fallback={button}>
        <AccountMenu name={name} />
      </Suspense>
    </DrawBoundary>
  ) : (
    button
  );
};
