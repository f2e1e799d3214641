import {
  instant,
  type Area,
  type BadgeRules,
  type PollFile,
  type SpaceFile,
  type Status,
  type Topic,
} from '@civic-widgets/core';
import type { DemoStatus } from './content/answers.ts';
import type { DemoArea, DemoTopic } from './content/ideas/idea.ts';
import { audience, issuer } from './testbed/login.ts';

const day = 86_400_000;
const opens = Date.parse('2026-11-02T07:00:00.000Z');
const pollCloses = Date.parse('2026-12-20T17:00:00.000Z');
const ideasClose = Date.parse('2027-01-31T22:59:59.000Z');

/** The pages name their dates in words; a demo that is opened after them runs on for four weeks. */
function later(end: number, now: number): string {
  return instant(end > now ? end : Math.ceil((now + 28 * day) / day) * day);
}

const topics: readonly (Topic & { readonly id: DemoTopic })[] = [
  { id: 'gruen', title: { de: 'Grün und Schatten', en: 'Green and shade' } },
  { id: 'verkehr', title: { de: 'Unterwegs', en: 'Getting around' } },
  { id: 'aufenthalt', title: { de: 'Verweilen und Spielen', en: 'Rest and play' } },
  { id: 'kultur', title: { de: 'Kultur und Feste', en: 'Culture and festivals' } },
  { id: 'handel', title: { de: 'Markt und Handel', en: 'Market and shops' } },
  { id: 'sicherheit', title: { de: 'Licht und Sicherheit', en: 'Light and safety' } },
  { id: 'barrierefrei', title: { de: 'Ohne Barrieren', en: 'Without barriers' } },
];

const areas: readonly (Area & { readonly id: DemoArea })[] = [
  { id: 'altstadt', title: 'Altstadt', population: 7_900 },
  { id: 'nordstadt', title: 'Nordstadt', population: 16_200 },
  { id: 'elmufer', title: 'Elmufer', population: 6_400 },
  { id: 'lindenhoehe', title: 'Lindenhöhe', population: 11_300 },
  { id: 'suedvorstadt', title: 'Südvorstadt', population: 15_800 },
  { id: 'weststadt', title: 'Weststadt', population: 13_500 },
  { id: 'am-hafen', title: 'Am Hafen', population: 5_200 },
  { id: 'muehlental', title: 'Mühlental', population: 7_700 },
];

const statuses: readonly (Status & { readonly id: DemoStatus | 'eingegangen' })[] = [
  { id: 'eingegangen', title: { de: 'Eingegangen', en: 'Received' }, meaning: 'open' },
  { id: 'in-pruefung', title: { de: 'Wird geprüft', en: 'Being examined' }, meaning: 'considered' },
  { id: 'geplant', title: { de: 'Geplant', en: 'Planned' }, meaning: 'planned' },
  { id: 'umgesetzt', title: { de: 'Umgesetzt', en: 'Done' }, meaning: 'done' },
  { id: 'nicht-moeglich', title: { de: 'Nicht möglich', en: 'Not possible' }, meaning: 'declined' },
];

const badges: BadgeRules = {
  points: [
    { for: 'idea.propose', points: 20, perDay: 2 },
    { for: 'idea.comment', points: 5, perDay: 5 },
    { for: 'poll.cast', points: 5 },
    { for: 'idea.vote', points: 2, perDay: 10 },
    { for: 'meeting.attend', points: 30 },
  ],
  levels: [
    { id: 'neu', title: { de: 'Neu dabei', en: 'New here' }, from: 0 },
    { id: 'dabei', title: { de: 'Dabei', en: 'Taking part' }, from: 10 },
    { id: 'aktiv', title: { de: 'Aktiv', en: 'Active' }, from: 40 },
    { id: 'engagiert', title: { de: 'Engagiert', en: 'Committed' }, from: 100 },
    { id: 'feste-groesse', title: { de: 'Feste Größe', en: 'Mainstay' }, from: 250 },
  ],
  badges: [
    {
      id: 'erste-stimme',
      title: { de: 'Erste Stimme', en: 'First vote' },
      description: { de: 'Eine Idee unterstützt', en: 'Supported an idea' },
      counts: { 'idea.vote': 1 },
    },
    {
      id: 'wahllokal',
      title: { de: 'Mitentschieden', en: 'Had a say' },
      description: { de: 'An einer Abstimmung teilgenommen', en: 'Took part in a poll' },
      counts: { 'poll.cast': 1 },
    },
    {
      id: 'gespraech',
      title: { de: 'Im Gespräch', en: 'In conversation' },
      description: { de: 'Drei Kommentare geschrieben', en: 'Wrote three comments' },
      counts: { 'idea.comment': 3 },
    },
    {
      id: 'idee',
      title: { de: 'Gute Idee', en: 'Bright idea' },
      description: { de: 'Eine Idee vorgeschlagen', en: 'Proposed an idea' },
      counts: { 'idea.propose': 1 },
    },
    {
      id: 'umsicht',
      title: { de: 'Mit Umsicht', en: 'All-round view' },
      description: { de: 'Zu zwanzig Ideen eine Stimme abgegeben', en: 'Voted on twenty ideas' },
      counts: { 'idea.vote': 20 },
    },
    {
      id: 'vor-ort',
      title: { de: 'Vor Ort', en: 'On site' },
      description: { de: 'Bei einem Rundgang oder einer Werkstatt dabei gewesen', en: 'Came to a walk or a workshop' },
      counts: { 'meeting.attend': 1 },
    },
    {
      id: 'bruecke',
      title: { de: 'Brücke', en: 'Bridge' },
      description: { de: 'Vorgeschlagen, besprochen und abgestimmt', en: 'Proposed, discussed and voted' },
      points: 60,
      counts: { 'idea.propose': 1, 'idea.comment': 1, 'poll.cast': 1 },
    },
  ],
  rewards: [
    {
      id: 'elmbad',
      title: { de: 'Ein Eintritt ins Elmbad', en: 'One visit to the Elmbad pool' },
      badge: 'bruecke',
      offline: {
        de: 'Wer lieber auf Papier mitmacht, bekommt ihn für denselben Einsatz im Bürgerbüro.',
        en: 'Those who take part on paper get it for the same effort at the citizens’ office.',
      },
    },
  ],
};

function trees(now: number, pictures: string): PollFile {
  const picture = (file: string, de: string, en: string) => ({ url: `${pictures}/${file}`, description: { de, en } });
  return {
    id: 'marktplatz-baeume',
    project: 'marktplatz',
    question: {
      de: 'Wo sollen die neuen Bäume auf dem Marktplatz stehen?',
      en: 'Where should the new trees on the market square stand?',
    },
    description: {
      de: 'Die vier alten Linden und der Elmbrunnen bleiben in jeder Variante.',
      en: 'The four old lindens and the Elm fountain stay in every variant.',
    },
    method: 'single',
    options: [
      {
        id: 'a',
        title: { de: 'A: Baumreihen', en: 'A: Rows of trees' },
        description: {
          de: '18 Bäume vor den Häusern, die Mitte bleibt frei',
          en: '18 trees in front of the houses, the middle stays free',
        },
        picture: picture('plan-a.svg', 'Achtzehn Bäume rund um den Platz', 'Eighteen trees around the square'),
      },
      {
        id: 'b',
        title: { de: 'B: Hain', en: 'B: Grove' },
        description: {
          de: '19 Bäume im Süden, dicht wie ein kleiner Park',
          en: '19 trees in the south, dense like a small park',
        },
        picture: picture(
          'plan-b.svg',
          'Neunzehn Bäume dicht beieinander im Süden',
          'Nineteen trees close together in the south',
        ),
      },
      {
        id: 'c',
        title: { de: 'C: Baumdach', en: 'C: Canopy' },
        description: {
          de: '36 Bäume über den ganzen Platz, am meisten Schatten',
          en: '36 trees over the whole square, the most shade',
        },
        picture: picture(
          'plan-c.svg',
          'Sechsunddreißig Bäume über den ganzen Platz',
          'Thirty-six trees over the whole square',
        ),
      },
      { id: 'keine', title: { de: 'Keine dieser Varianten', en: 'None of these' } },
    ],
    opens: instant(opens),
    closes: later(pollCloses, now),
    grace: 6 * 3_600,
    results: 'after-cast',
    ballots: 'confidential',
    change: true,
  };
}

function furniture(now: number): PollFile {
  return {
    id: 'marktplatz-moebel',
    project: 'marktplatz',
    question: {
      de: 'Was soll im Sommer zuerst auf den Platz kommen?',
      en: 'What should come to the square first, in summer?',
    },
    description: {
      de: 'Für bis zu drei Dinge reicht das Geld sofort.',
      en: 'There is money for up to three things at once.',
    },
    method: 'multiple',
    maximum: 3,
    options: [
      { id: 'sonnensegel', title: { de: 'Sonnensegel', en: 'Sun sails' } },
      { id: 'stuehle', title: { de: 'Bewegliche Stühle', en: 'Movable chairs' } },
      { id: 'trinkbrunnen', title: { de: 'Ein zweiter Trinkbrunnen', en: 'A second drinking fountain' } },
      { id: 'spiel', title: { de: 'Wasserspiel für Kinder', en: 'Water play for children' } },
      { id: 'buehne', title: { de: 'Eine kleine Bühne', en: 'A small stage' } },
    ],
    opens: instant(opens),
    closes: later(pollCloses, now),
    results: 'always',
    ballots: 'confidential',
    change: true,
  };
}

/**
 * The configuration of Lindenau an der Elm.
 *
 * @param origin of the demo's web site
 * @param now milliseconds since 1970
 */
export function lindenau(origin: string, now: number): SpaceFile {
  return {
    id: 'lindenau',
    version: 1,
    name: { de: 'Lindenau an der Elm' },
    languages: ['de', 'en'],
    timeZone: 'Europe/Berlin',
    legal: {
      privacy: `${origin}/datenschutz.html`,
      imprint: `${origin}/impressum.html`,
      accessibility: `${origin}/barrierefreiheit.html`,
      contact: 'tel:+49-221-4710-180',
    },
    origins: [origin],
    signIn: {
      email: true,
      hosts: [
        {
          issuer,
          audience,
          keys: `${origin}/testbed/schluessel.json`,
          claims: { verified: { claim: 'resident', is: ['true'] }, area: { claim: 'district' } },
        },
      ],
    },
    texts: [
      {
        id: 'datenschutz',
        title: { de: 'Datenschutzerklärung', en: 'Privacy statement' },
        link: `${origin}/datenschutz.html`,
        version: '2026-11',
      },
    ],
    projects: [
      {
        id: 'marktplatz',
        title: { de: 'Ein Marktplatz für alle', en: 'A market square for everyone' },
        description: {
          de: 'Ideen für den Marktplatz und die Gassen ringsum',
          en: 'Ideas for the market square and the lanes around it',
        },
        mode: 'support',
        opens: instant(opens),
        closes: later(ideasClose, now),
        review: 'after',
        place: 'area',
        policy: {},
      },
    ],
    topics,
    areas,
    groups: [],
    statuses,
    polls: [trees(now, `${origin}/bilder`), furniture(now)],
    badges,
  };
}
