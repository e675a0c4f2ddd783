import { useEffect, useMemo } from 'react';

/** An address of this page for a blob, as long as it is shown. */
export const useObjectUrl = (blob: Blob | null): string | null => {
  const url = useMemo(() => (blob === null ? null : URL.createObjectURL(blob)), [blob]);
  useEffect(() => {
    if (url === null) return undefined;
    return () => URL.revokeObjectURL(url);
  }, [url]);
  return url;
};
