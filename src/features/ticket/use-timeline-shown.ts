import { useState } from 'react';
import { preferences } from '../../data/local-store';

const TIMELINE = 'timeline';

/** Whether the timelines of deadlines are shown in this browser, and a toggle. */
export const useTimelineShown = (): [boolean, () => void] => {
  const [isShown, setShown] = useState(() => preferences.get(TIMELINE) === 'shown');
  const toggle = () => {
    preferences.set(TIMELINE, isShown ? 'folded' : 'shown');
    setShown(!isShown);
  };
  return [isShown, toggle];
};
