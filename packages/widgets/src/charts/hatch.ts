import { svg, type TemplateResult } from 'lit';

/**
 * Lines across what is not complete or has no name, so that no colour has to tell it; filled with `url(#id)`.
 *
 * @param id unique in the element's shadow root
 */
export function hatch(id: string): TemplateResult {
  return svg`<defs>
    <pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="hatch" x1="1" x2="1" y1="0" y2="5"></line>
    </pattern>
  </defs>`;
}
