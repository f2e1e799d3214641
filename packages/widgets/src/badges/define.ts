import { CivicBadges } from './civic-badges.ts';

if (!customElements.get('civic-badges')) customElements.define('civic-badges', CivicBadges);

declare global {
  interface HTMLElementTagNameMap {
    'civic-badges': CivicBadges;
  }
}
