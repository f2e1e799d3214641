import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '@civic-widgets/conformance';
import { CivicError } from '../errors.ts';
import { checkSpace } from './check.ts';
import { say } from './words.ts';

test('a good configuration is taken as it is', () => {
  assert.deepEqual(checkSpace(JSON.parse(JSON.stringify(town()))), town());
});

test('a space is not called like what a server has of its own, whose address would lead elsewhere', () => {
  for (const id of ['api', 'API', 'sign-in', 'health', 'ready', 'robots.txt', 'openapi.json', 'sitemap.xml', 'x.js'])
    assert.throws(
      () => checkSpace({ ...town(), id }),
      (error) => error instanceof CivicError && error.field === 'id' && /a server needs for itself/.test(error.message),
      id,
    );
  for (const id of ['lindenau', 'api-stadt', 'st.gallen', 'BO.OM.97/24'])
    assert.equal(checkSpace({ ...town(), id }).id, id);
});

const [square] = town().projects;
const [bench] = town().polls;
const { badges } = town();
const phase = {
  id: 'p',
  title: 'P',
  opens: '2026-05-01T00:00:00.000Z',
  closes: '2026-06-01T00:00:00.000Z',
  allows: [],
};

const faults: Readonly<Record<string, object>> = {
  id: { id: '' },
  version: { version: 0 },
  languages: { languages: [] },
  timeZone: { timeZone: 'Mars/Olympus' },
  origins: { origins: ['https://www.lindenau.example/path'] },
  statuses: { statuses: [] },
  'projects[0].mode': { projects: [{ ...town().projects[0], mode: 'applause' }] },
  topics: {
    topics: [
      { id: 'a', title: 'A' },
      { id: 'a', title: 'B' },
    ],
  },
  'polls[0].project': { polls: [{ ...town().polls[0], project: 'elsewhere' }] },
  oidc: { oidc: { secret: 'not for everyone' } },
  'legal.privacy': { legal: { ...town().legal, privacy: 'javascript:alert(1)' } },
  'legal.imprint': { legal: { privacy: 'https://www.lindenau.example/' } },
  'areas[0].population': { areas: [{ id: 'a', title: 'A', population: -1 }] },
  'groups[0].kind': { groups: [{ id: 'g', title: 'G', kind: 'choir' }] },
  'statuses[0].meaning': { statuses: [{ id: 's', title: 'S', meaning: 'lost' }] },
  'projects[0].close': { projects: [{ ...square, close: '2026-05-01T00:00:00.000Z' }] },
  'projects[0].closes': { projects: [{ ...square, opens: phase.closes, closes: phase.opens }] },
  'projects[0].review': { projects: [{ ...square, review: 'never' }] },
  'projects[0].phases[0].closes': { projects: [{ ...square, phases: [{ ...phase, closes: undefined }] }] },
  'projects[0].phases[0].allows': { projects: [{ ...square, phases: [{ ...phase, allows: ['idea.sing'] }] }] },
  'projects[0].policy.idea.vote.role': { projects: [{ ...square, policy: { 'idea.vote': { role: 'king' } } }] },
  'projects[0].policy.idea.vote.age': {
    projects: [{ ...square, policy: { 'idea.vote': { role: 'guest', age: 16 } } }],
  },
  'projects[0].policy.idea.vote.areas': {
    projects: [{ ...square, policy: { 'idea.vote': { role: 'guest', areas: ['nort'] } } }],
  },
  'projects[0].offices': { projects: [{ ...square, offices: ['rowing-club'] }] },
  'polls[0].maximum': { polls: [{ ...bench, maximum: 0 }] },
  'polls[0].grace': { polls: [{ ...bench, grace: '600' }] },
  'polls[0].options[0].picture.url': {
    polls: [
      {
        ...bench,
        options: [
          { id: 'a', title: 'A', picture: { url: '/a.png', description: 'A' } },
          { id: 'b', title: 'B' },
        ],
      },
    ],
  },
  'badges.points[0].points': { badges: { ...badges, points: [{ for: 'idea.vote' }] } },
  'badges.levels': { badges: { ...badges, levels: badges.levels.toReversed() } },
  'badges.badges[0].counts': { badges: { ...badges, badges: [{ ...badges.badges[0], counts: { 'idea.sing': 1 } }] } },
  'badges.rewards[0].badge': { badges: { ...badges, badges: [] } },
  'polls[0].options': { polls: [{ ...town().polls[0], options: [] }] },
};

for (const [field, fault] of Object.entries(faults)) {
  test(`a fault in ${field} is named`, () => {
    assert.throws(
      () => checkSpace({ ...town(), ...fault }),
      (error) => error instanceof CivicError && error.code === 'invalid' && error.field === field,
    );
  });
}

test('words are picked by language, then base language, then the space’s own', () => {
  const words = { de: 'Rathaus', en: 'Town hall' };
  assert.equal(say(words, 'de-AT'), 'Rathaus');
  assert.equal(say(words, 'fr', ['en', 'de']), 'Town hall');
  assert.equal(say(words, 'fr'), 'Rathaus');
  assert.equal(say('Elm', 'fr'), 'Elm');
});
