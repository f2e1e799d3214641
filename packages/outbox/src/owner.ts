import type { Item, Owner } from './item.ts';

/** Whether an item is sent as `me`. What nobody in particular did becomes the guest's who is made for it, and no one else's. */
export function isOf(by: Owner, me: Owner): boolean {
  if (by.mark === me.mark) return true;
  if (by.person !== undefined && by.person === me.person) return true;
  return by.mark === undefined && me.guest === true;
}

/** Whether `me` may see it: also what a guest left here who is known no longer, since a guest cannot come back. */
export function isSeenBy(by: Owner, me: Owner): boolean {
  return isOf(by, me) || (isGuest(by) && isGuest(me));
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
