import { css } from './css.ts';

/** For those who want no motion. Whatever moves wears this; what draws a widget first does not move. */
export const stillStyles = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
