import {
  ageBands,
  dayIn,
  type AgeBand,
  type ClaimIs,
  type ClaimMap,
  type ClaimRules,
  type SpaceFile,
} from '@civic-widgets/core';
import type { Vouched } from '@civic-widgets/adapter-postgres';

/** What a service says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads what the space's file asks for, and nothing else. What a service says that means nothing here, such as an area that
 * the space does not have, is left out.
 *
 * @param now milliseconds; an age is that of today in the space's time zone
 */
export function readClaims(claims: Claims, rules: ClaimRules | undefined, file: SpaceFile, now: number): Vouched {
  const { verified, area, ageBand, groups } = rules ?? {};
  const here = (things: readonly { readonly id: string }[], id: string): boolean => things.some((one) => one.id === id);
  const [lives] = mapped(claims, area).filter((id) => here(file.areas, id));
  const [band] = mapped(claims, ageBand).flatMap((age) => bandOf(age, file.timeZone, now) ?? []);
  const member = mapped(claims, groups).filter((id) => here(file.groups, id));
  return {
    verified: verified !== undefined && holds(claims, verified),
    ...(lives !== undefined && { area: lives }),
    ...(band !== undefined && { ageBand: band }),
    ...(member.length > 0 && { groups: [...new Set(member)] }),
  };
}

function holds(claims: Claims, { claim, is }: ClaimIs): boolean {
  return textsAt(claims, claim).some((value) => is.includes(value));
}

function mapped(claims: Claims, rule: ClaimMap | undefined): readonly string[] {
  if (!rule) return [];
  const { claim, values } = rule;
  const texts = textsAt(claims, claim);
  if (!values) return texts;
  return texts.flatMap((text) => (Object.hasOwn(values, text) ? (values[text] ?? []) : []));
}

/** A claim's values as texts: one, or those of a list. A name with dots is tried as it is, and then step by step. */
function textsAt(claims: Claims, name: string): readonly string[] {
  const value = Object.hasOwn(claims, name) ? claims[name] : stepByStep(claims, name.split('.'));
  return [value].flat().flatMap((one: unknown) => {
    return typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [String(one)] : [];
  });
}

function stepByStep(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce(
    (at: unknown, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Claims)[step] : undefined,
    value,
  );
}

const lowerEnds: readonly (readonly [AgeBand, number])[] = ageBands.map((band) => [band, Number.parseInt(band, 10)]);

/** Of a band, a number of years, or a day of birth (`1990-05-17`; a year alone counts from its end on). */
function bandOf(told: string, timeZone: string, now: number): AgeBand | undefined {
  const known = ageBands.find((band) => band === told);
  if (known) return known;
  const years = /^\d{1,3}$/.test(told) ? Number(told) : yearsSince(told, timeZone, now);
  if (years === undefined || years < 0 || years > 130) return undefined;
  return lowerEnds.findLast(([, least]) => years >= least)?.[0];
}

function yearsSince(told: string, timeZone: string, now: number): number | undefined {
  const [, year, month = '12', day = '31'] = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(told) ?? [];
  if (year === undefined || year === '0000') return undefined;
  const today = dayIn(timeZone, now);
  const hadBirthday = today.slice(5) >= `${month}-${day}`;
  return Number.parseInt(today, 10) - Number(year) - (hadBirthday ? 0 : 1);
}
