/** Whether a draft of this name lies on this device; see `draftOf`. Apart from it, since a first visit needs no more. */
export function hasDraft(space: string, what: string): boolean {
  try {
    return localStorage.getItem(`civic-draft:${space}:${what}`) !== null;
  } catch {
    // Refused: then there is none.
    return false;
  }
}
