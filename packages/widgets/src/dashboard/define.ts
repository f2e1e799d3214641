import { CivicDashboard } from './civic-dashboard.ts';

if (!customElements.get('civic-dashboard')) customElements.define('civic-dashboard', CivicDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'civic-dashboard': CivicDashboard;
  }
}
