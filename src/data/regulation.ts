import { parseRegulation, zooportalRegulation, type Regulation } from '@reglament/domain';
import { skipToken, useQuery } from '@tanstack/react-query';
import { keys } from './keys';
import { useLiveQuery } from './live-query';
import { loadFirestore } from './load-firestore';
import { rulesInForce } from './rules';

/** A published version never changes, so it is asked for once. */
const publishedRegulation = async (version: string): Promise<Regulation | null> => {
  const { readDocument } = await loadFirestore();
  const found = await readDocument(`config/regulation/versions/${version}`);
  const parsed = parseRegulation(found?.['document']);
  return parsed.ok ? parsed.value : null;
};

/** The regulation by which commands are decided now; until it is known, the one that ships. */
export const useRegulation = (): Regulation => {
  const { data: inForce } = useLiveQuery(rulesInForce());
  const version = inForce?.regulation?.version ?? zooportalRegulation.version;
  const isShipped = version === zooportalRegulation.version;
  const { data } = useQuery({
    queryKey: keys.regulation(version),
    queryFn: isShipped ? skipToken : async () => publishedRegulation(version),
    staleTime: Infinity,
  });
  return data ?? zooportalRegulation;
};
