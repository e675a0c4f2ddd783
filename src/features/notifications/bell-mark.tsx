/** Bell icon in the current text colour. */
export const BellMark = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <path
      d="M10 3a4.6 4.6 0 0 0-4.6 4.6c0 4.2-1.7 5.5-1.7 5.5h12.6s-1.7-1.3-1.7-5.5A4.6 4.6 0 0 0 10 3Zm-1.6 12.6a1.7 1.7 0 0 0 3.2 0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
