import { createContext, useContext, useEffect } from 'react';
import { PanelHandles, type ComposerPort, type ListPort } from './panel-handles';

/** The ports of the console around a component. */
export const CommandPortsContext = createContext(new PanelHandles());

/** Offers a list to the commands while it is shown. */
export const useListPort = (port: ListPort): void => {
  const ports = useContext(CommandPortsContext);
  useEffect(() => ports.offerList(port), [ports, port]);
};

/** Offers a composer to the commands while it is shown. */
export const useComposerPort = (port: ComposerPort): void => {
  const ports = useContext(CommandPortsContext);
  useEffect(() => ports.offerComposer(port), [ports, port]);
};
