import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Drawing } from './drawing.ts';
import { motifs, type Motif } from './motifs.ts';
import { plates } from './plates.ts';

/** A badge as a picture: filled once it is earned, an outline until then. Its name stands beside it, as text. */
export function badgePicture({ plate, motif }: Drawing, earned: boolean): TemplateResult {
  const { strokes, shapes }: Motif = motifs[motif];
  return html`<svg
    class="badge ${earned ? 'earned' : 'open'}"
    part="badge"
    viewBox="0 0 48 48"
    aria-hidden="true"
    focusable="false"
  >
    ${svg`
      <path class="plate" d=${plates[plate]}></path>
      <g transform="translate(10.8 10.8) scale(1.1)">
        ${strokes === undefined ? nothing : svg`<path class="strokes" d=${strokes}></path>`}
        ${shapes === undefined ? nothing : svg`<path class="shapes" d=${shapes} fill-rule="evenodd"></path>`}
      </g>`}
  </svg>`;
}

export const badgePictureStyles = css`
  .badge {
    flex: none;
    inline-size: var(--_badge, 3.5em);
    block-size: var(--_badge, 3.5em);
    overflow: visible;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .earned .plate {
    fill: var(--_accent);
  }

  .earned .strokes {
    stroke: var(--_on-accent);
    stroke-width: 2.5;
  }

  .earned .shapes {
    fill: var(--_on-accent);
    stroke: var(--_on-accent);
    stroke-width: 0.8;
  }

  .open path {
    stroke: var(--_edge);
    stroke-width: 2;
  }

  /* In the dark and in high contrast a filled shape keeps an edge, whatever the accent is. */
  @media (forced-colors: active) {
    .earned .plate {
      fill: CanvasText;
    }

    .earned .strokes,
    .earned .shapes {
      stroke: Canvas;
    }

    .earned .shapes {
      fill: Canvas;
    }

    .open path {
      stroke: CanvasText;
    }
  }
`;
