import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import type { ClaimRules } from '@civic-widgets/core';
import { readClaims, type Claims } from './claims.ts';

const file = town();
const now = Date.parse('2026-05-11T10:00:00.000Z');
const read = (claims: Claims, rules: ClaimRules | undefined) => readClaims(claims, rules, file, now);
const nothing = { verified: false };

test('without a rule nothing is read, whatever a service says', () => {
  assert.deepEqual(
    read({ sub: 'x', area: 'north', birthdate: '1990-01-01', verified: true, groups: ['rowing-club'] }, undefined),
    nothing,
  );
});

test('somebody is known to live here by any of the values that say so', () => {
  const rules = { verified: { claim: 'acr', is: ['high', 'true', '2'] } };
  for (const acr of ['high', true, 2, ['low', 'high']]) assert.equal(read({ acr }, rules).verified, true);
  for (const acr of ['low', 'HIGH', false, 20, null, { high: 1 }, [], 'high '])
    assert.equal(read({ acr }, rules).verified, false);
  assert.equal(read({}, rules).verified, false);
});

test('an area is one of the space’s, by name or by what the service’s words mean', () => {
  const byName = { area: { claim: 'district' } };
  assert.deepEqual(read({ district: 'north' }, byName), { ...nothing, area: 'north' });
  assert.deepEqual(read({ district: 'atlantis' }, byName), nothing);
  const byCode = { area: { claim: 'address.postal_code', values: { '12345': 'north' } } };
  assert.deepEqual(read({ address: { postal_code: '12345' } }, byCode), { ...nothing, area: 'north' });
  assert.deepEqual(read({ 'address.postal_code': 12345 }, byCode), { ...nothing, area: 'north' });
  for (const claims of [{ address: { postal_code: 'north' } }, { address: 'x' }, { address: null }, {}])
    assert.deepEqual(read(claims, byCode), nothing);
});

test('names that every object has mean nothing', () => {
  const rules = {
    area: { claim: 'constructor.name', values: { Object: 'north' } },
    groups: { claim: 'g', values: {} },
  };
  assert.deepEqual(read({ g: ['toString', '__proto__', 'constructor'] }, rules), nothing);
});

test('of an age only the band is kept, as old as one is today in the city', () => {
  const rules = { ageBand: { claim: 'birthdate' } };
  const bands: Readonly<Record<string, string | undefined>> = {
    '2010-05-11': '16-24',
    '2010-05-12': '0-15',
    '1961-05-11': '65-',
    '1961': '45-64',
    '1960': '65-',
    '25-44': '25-44',
    '16': '16-24',
    '15': '0-15',
    '131': undefined,
    '2027-01-01': undefined,
    '0000-01-01': undefined,
    'long ago': undefined,
    '1990-5-1': undefined,
  };
  for (const [birthdate, ageBand] of Object.entries(bands))
    assert.equal(read({ birthdate }, rules).ageBand, ageBand, birthdate);
  assert.equal(read({ birthdate: 30 }, rules).ageBand, '25-44');
});

test('groups may be several, each of the space and once', () => {
  const rules = { groups: { claim: 'memberOf', values: { 'cn=rowers': 'rowing-club', 'cn=crew': 'rowing-club' } } };
  assert.deepEqual(read({ memberOf: ['cn=rowers', 'cn=crew', 'cn=chess'] }, rules).groups, ['rowing-club']);
  assert.deepEqual(read({ memberOf: ['cn=chess'] }, rules), nothing);
});
