import type { Item, Owner } from './item.ts';

/** Whether an item is sent as `me`. What nobody in particular did becomes the guest's who is made for it, and no one else's. */
export function isOf(by: Owner, me: Owner): boolean {
  if (by.mark === me.mark) return true;
  if (by.person !== undefined && by.person === me.person) return true;
  return by.mark === undefined && me.guest === true;
}

/**
 * Whether `me` may see it: also what a guest left here who is known no longer, since a guest cannot come back; and what was
 * done by somebody of whom nothing was ever learned, since nobody else would see it at all.
 */
export function isSeenBy(by: Owner, me: Owner): boolean {
  return isOf(by, me) || ((isGuest(by) || by.person === undefined) && isGuest(me));
}

/** Whether it was done by a guest whose token is gone from here: nobody can send it any more as whom it was done. */
export function isStranded(by: Owner, me: Owner): boolean {
  const isKnown = me.mark === undefined || me.person !== undefined || me.guest === true;
  return by.guest === true && by.mark !== undefined && isKnown && !isOf(by, me);
}

export function isGuest({ mark, guest }: Owner): boolean {
  return mark === undefined || guest === true;
}

/** Whom items belong to, by what is known now: who stands behind a mark, and who is `me`. */
export function recognise(
  items: readonly Item[],
  me: Owner,
  behind: (mark: string) => Owner | undefined,
): readonly Item[] {
  const ownerOf = (by: Owner): Owner => {
    const known = by.mark === undefined || by.person !== undefined ? by : (behind(by.mark) ?? by);
    const isNews = me.mark !== undefined && known.mark !== me.mark && isOf(known, me);
    return isNews ? me : known;
  };
  return items.map((item) => {
    const by = ownerOf(item.by);
    return by === item.by ? item : { ...item, by };
  });
}
