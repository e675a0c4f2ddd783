import { useEffect, useMemo } from 'react';

/** An object URL for a blob; revoked on unmount. */
export const useObjectUrl = (blob: Blob | null): string | null => {
  const url = useMemo(() => (blob === null ? null : URL.createObjectURL(blob)), [blob]);
  useEffect(() => {
    if (url === null) return undefined;
    return () => URL.revokeObjectURL(url);
  }, [url]);
  return url;
};
