import { useEffect, useState } from 'react';

/** An address of this page for a blob, as long as it is shown; null for the first moment. */
export const useObjectUrl = (blob: Blob | null): string | null => {
  const [made, setMade] = useState<{ readonly blob: Blob; readonly url: string } | null>(null);
  useEffect(() => {
    if (blob === null) return undefined;
    const url = URL.createObjectURL(blob);
    setMade({ blob, url });
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return made !== null && made.blob === blob ? made.url : null;
};
