import type { SlaStatus } from '@reglament/domain';
import styles from './clock-mark.module.css';

const dial = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

/** An icon for each tone, so that color is not the only signal. */
const shapes: Readonly<Record<SlaStatus['tone'], React.ReactNode>> = {
  calm: (
    <>
      {dial}
      <path d="M8 4.5V8l2.25 1.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  soon: (
    <>
      {dial}
      <path d="M8 8V1.75A6.25 6.25 0 0 0 1.75 8z" fill="currentColor" />
    </>
  ),
  overdue: (
    <path
      d="M8 1 15.5 14.5H.5zM7.2 6v4.2h1.6V6zm0 5.2v1.6h1.6v-1.6z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  still: <path d="M4 2.5h2.75v11H4zm5.25 0H12v11H9.25z" fill="currentColor" />,
  kept: <path d="m2.5 8.5 3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  missed: (
    <>
      <path d="m1.5 8.5 3 3 6.5-7" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M12.7 7h1.6v4.2h-1.6zm0 5.2h1.6v1.6h-1.6z" fill="currentColor" />
    </>
  ),
};

/** The decorative icon of a tone; the text beside it has the same meaning. */
export const ClockMark = ({ tone }: { readonly tone: SlaStatus['tone'] }) => (
  <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {shapes[tone]}
  </svg>
);
