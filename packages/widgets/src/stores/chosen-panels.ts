/**
 * What someone chose to see of a space's figures, kept in `localStorage` from the first choice on. Reading stores nothing.
 */
export interface ChosenPanels {
  /** As in the attribute `panels`; undefined until something was chosen. */
  readonly get: () => string | undefined;
  /** Undefined forgets it. Tells whether the browser has kept it; otherwise it lasts as long as the page. */
  readonly set: (panels: string | undefined) => boolean;
}

/** What could not be kept. */
const unkept = new Map<string, string>();

export function chosenPanels(space: string): ChosenPanels {
  const key = `civic-panels:${space}`;
  return {
    get() {
      try {
        return unkept.get(key) ?? localStorage.getItem(key) ?? undefined;
      } catch {
        return unkept.get(key);
      }
    },
    set(panels) {
      unkept.delete(key);
      try {
        if (panels === undefined) localStorage.removeItem(key);
        else localStorage.setItem(key, panels);
        return true;
      } catch {
        if (panels !== undefined) unkept.set(key, panels);
        return false;
      }
    },
  };
}
