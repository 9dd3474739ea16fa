/** How something stands. Each tone has its own icon, so colour never stands alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'problem';

const paths: Record<Tone, string> = {
  neutral: 'M4 8h8',
  info: 'M8 7.2v4M8 4.6v.1',
  success: 'M4.6 8.4l2.3 2.3 4.6-5.2',
  warning: 'M8 4.4v4.2M8 11.3v.1',
  problem: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
};

/** Outlines differ as well: a circle, a triangle for a warning, an octagon for a problem. */
const outlines: Record<Tone, string> = {
  neutral: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z',
  info: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z',
  success: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z',
  warning: 'M8 .9l7.4 13.4H.6z',
  problem: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z',
};

/** The icon of a tone, in the colour of the text around it. */
export function ToneIcon({ tone, size = 16 }: { tone: Tone; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className="shrink-0"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={outlines[tone]} />
      <path d={paths[tone]} strokeWidth="1.8" />
    </svg>
  );
}
