import { css } from '../controls/css.ts';

/**
 * The tokens that a page may set, on `:root` or on one widget, and what holds where it does not. Without any of them a
 * widget has the page's font, colour and background, and draws its lines and fills from the colour of the text.
 *
 * Sizes are in `em`: many sites set the root's font size to 62.5 %, so that a `rem` says nothing about their text.
 *
 * @cssproperty [--civic-ink=inherit] - Text.
 * @cssproperty [--civic-muted=color-mix(in srgb, currentColor 84%, transparent)] - Text that stands back: dates, hints, captions.
 * @cssproperty [--civic-accent=currentColor] - What stands out: the one thing to do next, bars, what is chosen.
 * @cssproperty [--civic-on-accent=oklch(from var(--_accent) clamp(0, (0.6 - l) * 1000, 1) 0 0)] - Text on the accent: black or white, whichever can be read, unless given.
 * @cssproperty [--civic-surface=transparent] - The ground that the widget stands on.
 * @cssproperty [--civic-soft=color-mix(in srgb, currentColor 6%, transparent)] - The ground of what is set apart.
 * @cssproperty [--civic-line=color-mix(in srgb, currentColor 22%, transparent)] - Lines that only part things.
 * @cssproperty [--civic-edge=color-mix(in srgb, currentColor 68%, transparent)] - Edges of buttons and fields, which have to be seen.
 * @cssproperty [--civic-focus=currentColor] - The outline of what has the keyboard's focus.
 * @cssproperty [--civic-danger=light-dark(#a3171c, #ffa8a3)] - What went wrong.
 * @cssproperty [--civic-radius=0.25em] - How round corners are.
 * @cssproperty [--civic-space=1em] - The space between things; others are shares of it.
 * @cssproperty [--civic-target=44px] - How high and wide what can be pressed is at least.
 * @cssproperty [--civic-room=] - The height kept while the widget is on its way; each has its own unless given.
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
