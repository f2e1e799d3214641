import { css } from '../controls/css.ts';

/**
 * The tokens that a page may set, on `:root` or on one widget, and what holds where it does not. Without any of them a
 * widget has the page's font, colour and background, and draws its lines and fills from the colour of the text.
 *
 * Sizes are in `em`: many sites set the root's font size to 62.5 %, so that a `rem` says nothing about their text.
 */
export const tokens = css`
  .frame {
    --_accent: var(--civic-accent, currentColor);
    --_on-accent: var(--civic-on-accent, oklch(from var(--_accent) clamp(0, (0.6 - l) * 1000, 1) 0 0));
    --_surface: var(--civic-surface, transparent);
    --_soft: var(--civic-soft, color-mix(in srgb, currentColor 6%, transparent));
    --_muted: var(--civic-muted, color-mix(in srgb, currentColor 84%, transparent));
    --_line: var(--civic-line, color-mix(in srgb, currentColor 22%, transparent));
    --_edge: var(--civic-edge, color-mix(in srgb, currentColor 68%, transparent));
    --_focus: var(--civic-focus, currentColor);
    --_danger: var(--civic-danger, light-dark(#a3171c, #ffa8a3));
    --_radius: var(--civic-radius, 0.25em);
    --_space: var(--civic-space, 1em);
    --_target: var(--civic-target, 44px);
  }

  /* The browser paints it so anyway; whoever reads the computed colour should find the same. */
  @media (forced-colors: active) {
    .frame {
      --_soft: Canvas;
    }
  }
`;
