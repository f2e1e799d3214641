import type { Space } from '@civic-widgets/core';
import { html, svg, type TemplateResult } from 'lit';
import { css } from '../controls/css.ts';
import { drawBadges, type Drawing } from './drawing.ts';
import { motifs } from './motifs.ts';
import { plate } from './plates.ts';

/** A badge as a picture: filled once it is earned, an outline until then. Its name stands beside it, as text. */
export function badgePicture(drawing: Drawing, earned: boolean): TemplateResult {
  const [strokes, shapes] = motifs[drawing.motif] ?? [''];
  const edge = plate(drawing.plate);
  return html`<svg class="badge ${earned ? 'earned' : 'open'}" part="badge" viewBox="-24 -24 48 48" aria-hidden="true">
    ${svg`<path class="plate" d=${edge}></path><path class="rim" d=${edge} transform="scale(.9)"></path><g transform="scale(1.04)translate(-12-12)"><path class="strokes" d=${strokes}></path><path class="shapes" d=${shapes ?? ''}></path></g>`}
  </svg>`;
}

/** Draws the badges of a space, by their ids. */
export function picturesOf({ badges: { badges } }: Space): (badge: string, earned: boolean) => TemplateResult {
  const drawings = drawBadges(badges);
  return (badge, earned) =>
    badgePicture(drawings[badges.findIndex(({ id }) => id === badge)] ?? { plate: 1, motif: 6 }, earned);
}

export const pictureStyles = css`
  .badge {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    fill: none;
    stroke: var(--_edge);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .shapes {
    fill-rule: evenodd;
  }

  .open .rim {
    display: none;
  }

  .earned {
    stroke: var(--_on-accent);
  }

  .earned .plate {
    fill: var(--_accent);
    stroke: none;
  }

  .rim {
    stroke-width: 0.7;
    opacity: 0.5;
  }

  .earned .strokes {
    stroke-width: 2.4;
  }

  .earned .shapes {
    fill: var(--_on-accent);
    stroke-width: 1.2;
  }

  @media (forced-colors: active) {
    .badge {
      forced-color-adjust: none;
      stroke: CanvasText;
    }

    .earned {
      stroke: Canvas;
    }

    .earned .plate {
      fill: CanvasText;
    }

    .earned .shapes {
      fill: Canvas;
    }
  }
`;
