import type { Item, Owner } from './item.ts';

/** Whether an item is sent as `me`. What nobody in particular did becomes the guest's who is made for it, and no one else's. */
export function isOf(by: Owner, me: Owner): boolean {
  if (by.mark === me.mark) return true;
  if (by.person !== undefined && by.person === me.person) return true;
  return by.mark === undefined && me.guest === true;
}

/**
 * Whether `me` may see it: also what a guest left here who is known no longer, since a guest cannot come back; what was
 * done by somebody of whom nothing was ever learned, since nobody else would see it at all; and what nobody in particular did,
 * as long as it is not known who that became.
 */
export function isSeenBy(by: Owner, me: Owner): boolean {
  if (isOf(by, me) || isBecoming(by, me)) return true;
  return (isGuest(by) || by.person === undefined) && isGuest(me);
}

/** Whether nobody in particular did it, and who acts here now may be who was made for it, or not: that takes the backend to tell. */
export function isBecoming(by: Owner, me: Owner): boolean {
  return by.mark === undefined && isUnclear(me);
}

/** Whether it takes the backend to tell who acts here. */
export function isUnclear(me: Owner): boolean {
  return me.mark !== undefined && me.person === undefined && me.guest !== true;
}

/**
 * Whether nobody can send it any more as whom it was done: a guest's whose token is gone from here, or that of somebody of whom
 * nothing was ever learned, since whoever signs in again has another token. The latter is told to whoever may see it.
 */
export function isStranded(by: Owner, me: Owner): boolean {
  if (by.mark === undefined || isOf(by, me)) return false;
  const isKnown = me.mark === undefined || me.person !== undefined || me.guest === true;
  return isKnown && (by.guest === true || (by.person === undefined && isGuest(me)));
}

export function isGuest({ mark, guest }: Owner): boolean {
  return mark === undefined || guest === true;
}

/** Whether a guest left it. @param guest the mark of one, of whom nothing else may be known */
export function isLeft(by: Owner, guest: string | undefined): boolean {
  return isGuest(by) || (guest !== undefined && by.mark === guest);
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
    // Whoever has an account since may be the same person as the guest before: what they do is no guest's any more.
    const isMore = known.person !== undefined && known.guest !== true && me.guest === true;
    return isNews && !isMore ? me : known;
  };
  return items.map((item) => {
    const by = ownerOf(item.by);
    return by === item.by ? item : { ...item, by };
  });
}
