import { lazy, type ComponentType } from 'react';
import { lazyAsync } from '../../data/lazy-async';

const loadQueries = lazyAsync(() => import('../with-queries'));

/** A lazily loaded component with the query cache, which the form does not need. */
export const lazyQueried = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [{ WithQueries }, Loaded] = await Promise.all([loadQueries(), load()]);
    const Queried = (props: Props) => (
      <WithQueries>
        <Loaded {...props} />
      </WithQueries>
    );
    return { default: Queried };
  });
