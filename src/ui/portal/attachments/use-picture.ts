import { useEffect, useState } from 'react';
import { useObjectUrl } from './use-object-url';

/** Loads a picture by id with the permissions of the current user. */
export type LoadPicture = (id: string, size: 'original' | 'thumbnail') => Promise<Blob>;

interface PictureOptions {
  readonly id: string;
  readonly size: 'original' | 'thumbnail';
  readonly load: LoadPicture;
  /** False delays loading, for example until the picture is in view. */
  readonly isEnabled?: boolean;
}

type Loaded = { readonly of: string; readonly blob: Blob | null };

/** Loads a picture; returns its object URL, error state and a retry function. */
export const usePicture = ({ id, size, load, isEnabled = true }: PictureOptions) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [tries, setTries] = useState(0);
  const of = `${id} ${size} ${tries}`;
  useEffect(() => {
    if (!isEnabled) return undefined;
    let isCurrent = true;
    const show = (blob: Blob | null) => isCurrent && setLoaded({ of, blob });
    load(id, size).then(show, () => show(null));
    return () => {
      isCurrent = false;
    };
  }, [id, size, load, isEnabled, of]);
  const isLoaded = loaded?.of === of;
  return {
    url: useObjectUrl(isLoaded ? loaded.blob : null),
    hasFailed: isLoaded && loaded.blob === null,
    retry: () => setTries(tries + 1),
  };
};
