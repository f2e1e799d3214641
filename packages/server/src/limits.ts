import type { Rate } from './bucket.ts';
import type { Cost } from './cost.ts';

/** How much one process takes from outside. Calls without a socket are never limited. */
export interface Limits {
  /** Of one person whom this process knows by their token, whatever they ask from. */
  readonly person: Readonly<Record<Cost, Rate>>;
  /**
   * Of one network, an IPv4 address or an IPv6 /64: once for all persons that are known there, and once for all others,
   * so that who is not known cannot crowd out who is.
   */
  readonly network: Readonly<Record<Cost, Rate>>;
  /** Streams of changes that are open at a time. */
  readonly streams: { readonly ofSpace: number; readonly ofNetwork: number };
  /** Milliseconds of a clock that never goes back; the process's own unless given. */
  readonly now?: (() => number) | undefined;
}

/**
 * What `civic serve` takes. Behind one address may sit a school, a town hall or a mobile operator: 300 people who begin at
 * once, and each read ten answers a page, vote every few seconds and search while they type, feel nothing.
 */
export const ordinaryLimits: Limits = {
  person: {
    read: { burst: 600, perSecond: 10 },
    write: { burst: 120, perSecond: 2 },
    search: { burst: 120, perSecond: 3 },
    stream: { burst: 60, perSecond: 1 },
    guest: { burst: 10, perSecond: 0.1 },
    'sign-in': { burst: 30, perSecond: 0.2 },
    letter: { burst: 10, perSecond: 0.01 },
  },
  network: {
    read: { burst: 6_000, perSecond: 400 },
    write: { burst: 2_000, perSecond: 100 },
    search: { burst: 1_500, perSecond: 75 },
    stream: { burst: 1_000, perSecond: 20 },
    guest: { burst: 300, perSecond: 2 },
    'sign-in': { burst: 900, perSecond: 5 },
    // To whichever addresses: 300 who sign in at once, and no more in an hour than a city's mail server can bear.
    letter: { burst: 450, perSecond: 0.5 },
  },
  streams: { ofSpace: 5_000, ofNetwork: 1_000 },
};

/** Limits of networks, so many times as high: for a city of which many people come through one address. */
export function scaled(limits: Limits, factor: number): Limits {
  const network = Object.entries(limits.network).map(([cost, { burst, perSecond }]) => [
    cost,
    { burst: burst * factor, perSecond: perSecond * factor },
  ]);
  const { ofSpace, ofNetwork } = limits.streams;
  return {
    ...limits,
    network: Object.fromEntries(network) as Limits['network'],
    streams: { ofSpace, ofNetwork: ofNetwork * factor },
  };
}
