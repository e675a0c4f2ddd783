import { useEffect, useState } from 'react';
import { useObjectUrl } from './use-object-url';

/** Reads a picture by its id, with the right of whoever looks. */
export type LoadPicture = (id: string, size: 'original' | 'thumbnail') => Promise<Blob>;

interface Wanted {
  readonly id: string;
  readonly size: 'original' | 'thumbnail';
  readonly load: LoadPicture;
  /** Not before it is looked at. */
  readonly isWanted?: boolean;
}

type Loaded = { readonly of: string; readonly blob: Blob | null };

/** A picture on its way to the screen: its address once it is there, and the way to try again. */
export const usePicture = ({ id, size, load, isWanted = true }: Wanted) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [tries, setTries] = useState(0);
  const of = `${id} ${size} ${tries}`;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const show = (blob: Blob | null) => isCurrent && setLoaded({ of, blob });
    load(id, size).then(show, () => show(null));
    return () => {
      isCurrent = false;
    };
  }, [id, size, load, isWanted, of]);
  const isThis = loaded?.of === of;
  return {
    url: useObjectUrl(isThis ? loaded.blob : null),
    hasFailed: isThis && loaded.blob === null,
    retry: () => setTries(tries + 1),
  };
};
