import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ComposerPort, ListPort } from './registry';

/** Where parts of the console say what they can be told to do. */
export interface CommandPorts {
  readonly list: ListPort | null;
  readonly composer: ComposerPort | null;
  readonly setList: (port: ListPort | null) => void;
  readonly setComposer: (port: ComposerPort | null) => void;
}

const nowhere: CommandPorts = {
  list: null,
  composer: null,
  setList: () => undefined,
  setComposer: () => undefined,
};

/** The ports of the console around a component. */
export const CommandPortsContext = createContext<CommandPorts>(nowhere);

/** Makes the ports of a console. */
export const useNewPorts = (): CommandPorts => {
  const [list, setList] = useState<ListPort | null>(null);
  const [composer, setComposer] = useState<ComposerPort | null>(null);
  return useMemo(() => ({ list, composer, setList, setComposer }), [list, composer]);
};

/** Offers a list to the commands while it is shown. */
export const useListPort = (port: ListPort): void => {
  const { setList } = useContext(CommandPortsContext);
  useEffect(() => {
    setList(port);
    return () => setList(null);
  }, [setList, port]);
};

/** Offers a composer to the commands while it is shown. */
export const useComposerPort = (port: ComposerPort): void => {
  const { setComposer } = useContext(CommandPortsContext);
  useEffect(() => {
    setComposer(port);
    return () => setComposer(null);
  }, [setComposer, port]);
};
