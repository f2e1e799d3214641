import DefaultTheme from 'vitepress/theme';
import './widgets.css';

/** The pages show the widgets themselves, in preview: what is done in them is kept in this page alone. */
export default {
  extends: DefaultTheme,
  async enhanceApp() {
    if (import.meta.env.SSR) return;
    const { preview } = await import('./preview.js');
    preview();
  },
};
