import { svg } from 'lit';
import { icon } from './icons.ts';

export const backIcon = icon(svg`<path class="turn" d="M13 8H3.5M8 3.5L3.5 8 8 12.5"></path>`);
export const crossIcon = icon(svg`<path d="M4 4l8 8M12 4l-8 8"></path>`);
export const linkIcon = icon(
  svg`<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l1-1"></path>`,
);
export const shareIcon = icon(svg`<path d="M8 10V2.5M5 5.2l3-2.7 3 2.7M3.5 8v5.5h9V8"></path>`);
export const printIcon = icon(svg`<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z"></path>`);
export const flagIcon = icon(svg`<path d="M3.5 14V2.5h8l-1.5 3 1.5 3h-8"></path>`);
export const bellIcon = icon(
  svg`<path d="M3 11.5h10c-1.2-1-1.5-2-1.5-4.5a3.5 3.5 0 0 0-7 0c0 2.5-.3 3.5-1.5 4.5zM6.8 13.5h2.4"></path>`,
);
export const replyIcon = icon(svg`<path class="turn" d="M6.5 3.5L2.5 7.5l4 4M3 7.5h6.5c2.5 0 4 1.5 4 4.5"></path>`);
