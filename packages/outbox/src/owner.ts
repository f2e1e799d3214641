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

/** Who stands behind a mark is known now. */
export function recognise(items: readonly Item[], me: Owner): readonly Item[] {
  const { mark } = me;
  const news = (by: Owner): boolean =>
    isOf(by, me) && mark !== undefined && (by.mark !== mark || (me.person !== undefined && by.person !== me.person));
  return items.map((item) => (news(item.by) ? { ...item, by: me } : item));
}
