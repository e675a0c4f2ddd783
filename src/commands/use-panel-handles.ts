import { createContext, useContext, useEffect, useLayoutEffect } from 'react';
import { PanelHandles, type ComposerPort, type ListPort } from './panel-handles';

/** Context of the console's panel actions. */
export const CommandPortsContext = createContext(new PanelHandles());

/** Registers a list for commands while mounted. */
export const useListPort = (port: ListPort): void => {
  const panels = useContext(CommandPortsContext);
  useLayoutEffect(() => panels.registerList(port), [panels, port]);
};

/** Registers a composer for commands while mounted. */
export const useComposerPort = (port: ComposerPort): void => {
  const panels = useContext(CommandPortsContext);
  useEffect(() => panels.registerComposer(port), [panels, port]);
};
