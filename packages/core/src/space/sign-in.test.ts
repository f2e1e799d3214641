import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { checkSpace } from './check.ts';
import type { SignInFile } from './sign-in.ts';
import { publicSpace, type Supports } from './space.ts';

const provider = { id: 'konto', title: 'Bürgerkonto', issuer: 'https://id.example', clientId: 'civic' };
const host = { issuer: 'https://www.aubach.example', audience: 'civic', keys: 'https://www.aubach.example/keys' };
const whole: SignInFile = {
  email: true,
  providers: [
    {
      ...provider,
      scopes: ['profile', 'https://id.example/scope'],
      claims: {
        verified: { claim: 'acr', is: ['high', 'substantial'] },
        area: { claim: 'address.postal_code', values: { '12345': 'north' } },
        ageBand: { claim: 'birthdate' },
        groups: { claim: 'memberOf', values: { 'cn=rowers': 'rowing-club' } },
      },
    },
  ],
  hosts: [host],
};
const claims = (rules: object): object => ({ providers: [{ ...provider, claims: rules }] });

test('a space may offer every way of signing in', () => {
  const file = { ...town(), signIn: whole };
  assert.equal(checkSpace(file), file);
  for (const signIn of [{}, { email: false }, { providers: [{ ...provider, issuer: 'http://localhost:9000/id' }] }])
    checkSpace({ ...town(), signIn });
});

const faults: Readonly<Record<string, unknown>> = {
  'signIn.mail': { mail: true },
  'signIn.email': { email: 'yes' },
  'signIn.providers': { providers: [provider, provider] },
  'signIn.providers[0].secret': { providers: [{ ...provider, secret: 's' }] },
  'signIn.providers[0].title': { providers: [{ ...provider, title: '' }] },
  'signIn.providers[0].clientId': { providers: [{ ...provider, clientId: undefined }] },
  'signIn.providers[0].scopes': { providers: [{ ...provider, scopes: ['a b'] }] },
  'signIn.providers[0].claims.age': claims({ age: { claim: 'a' } }),
  'signIn.providers[0].claims.verified.is': claims({ verified: { claim: 'a', is: [] } }),
  'signIn.providers[0].claims.area.values.1': claims({ area: { claim: 'a', values: { 1: 'nort' } } }),
  'signIn.providers[0].claims.ageBand.values.x': claims({ ageBand: { claim: 'a', values: { x: '20' } } }),
  'signIn.providers[0].claims.groups.claim': claims({ groups: {} }),
  'signIn.hosts[0].audience': { hosts: [{ ...host, audience: '' }] },
  'signIn.hosts[0].keys': { hosts: [{ ...host, keys: 'http://www.aubach.example/keys' }] },
};
for (const [field, signIn] of Object.entries(faults))
  test(`what is wrong at ${field} is refused, and named`, () => {
    assert.throws(() => checkSpace({ ...town(), signIn }), { code: 'invalid', field });
  });

test('a service is reached by TLS, or lies on this machine', () => {
  const wrong = ['http://id.example', 'https://user@id.example', 'https://id.example#x', 'javascript:1', 'id.example'];
  for (const issuer of wrong)
    assert.throws(() => checkSpace({ ...town(), signIn: { providers: [{ ...provider, issuer }] } }), {
      field: 'signIn.providers[0].issuer',
    });
});

test('everyone may know what is offered, and nothing of how it is set up', () => {
  const { signIn } = publicSpace({ ...town(), signIn: whole }, { keeps: 'server' } as Supports);
  assert.deepEqual(signIn, { email: true, providers: [{ id: 'konto', title: 'Bürgerkonto' }], hosts: true });
  assert.ok(!('signIn' in publicSpace(town(), { keeps: 'server' } as Supports)));
  assert.ok(!('signIn' in publicSpace({ ...town(), signIn: whole }, { keeps: 'browser' } as Supports)));
});
