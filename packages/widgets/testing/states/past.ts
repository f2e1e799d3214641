import { act, start } from '@civic-widgets/conformance';
import { instant, type Action, type LoadEntry, type SpaceFile } from '@civic-widgets/core';

const hour = 3_600_000;

function entry(hoursAgo: number, person: string, action: Action, role: LoadEntry['role'] = 'guest'): LoadEntry {
  return {
    acceptedAt: instant(start - hoursAgo * hour),
    person: `person-${person}`,
    role,
    channel: action.behalf?.channel ?? 'online',
    action,
  };
}

const people = ['anna', 'ben', 'cem', 'dora', 'vera', 'ella', 'finn', 'gül', 'hana', 'ivo', 'jana', 'kofi', 'lena'];

/** Votes from the first so many people; every fourth is against, every fifth passes, where that is wanted. */
function votes(idea: string, count: number, hoursAgo: number, mixed = false): LoadEntry[] {
  return people.slice(1, count + 1).map((person, n) => {
    const vote = mixed && n % 4 === 3 ? 'against' : mixed && n % 5 === 4 ? 'pass' : 'for';
    return entry(hoursAgo - n * 3, person, act.vote(idea, vote));
  });
}

const long = `Die Linden am Brunnen geben im Sommer keinen Schatten mehr, weil vier von ihnen gefällt werden mussten.
Ich schlage vor, an der Südseite drei Bänke mit Lehne aufzustellen und darüber ein Sonnensegel zu spannen, wie es auf dem Spielplatz in der Donaudampfschifffahrtsgesellschaftskapitänswitwenstraße schon hängt.

Dort sitzen mittags auch die Älteren, die vom Markt kommen: https://www.aubach.example/markt/mittwoch-und-samstag/sitzplaetze-im-schatten?jahr=2026`;

/** What Aubach's people did before `start`: ideas in three languages, a thread, answers, something hidden, ballots. */
export const past: readonly LoadEntry[] = [
  entry(
    1900,
    'ben',
    act.propose('square', 'Bänke im Schatten für alle, die mittags auf den Bus warten', {
      id: 'benches/1',
      text: long,
      topic: 'green',
      area: 'north',
      name: 'Ben Böttcher',
      lang: 'de',
    }),
  ),
  entry(
    1500,
    'cem',
    act.propose('square', 'A drinking fountain', {
      id: 'fountain',
      topic: 'play',
      text: 'Cold water, free, at child height.',
      lang: 'en',
    }),
  ),
  entry(
    1200,
    'gül',
    act.propose('square', 'ظلّ ومقاعد أمام المكتبة', {
      id: 'library',
      area: 'south',
      text: 'مكان هادئ للقراءة.',
      lang: 'ar',
      name: 'Gül',
    }),
  ),
  entry(900, 'ella', act.propose('square', 'Breitere Gehwege', { id: 'walks', topic: 'paths', area: 'fields' })),
  entry(
    700,
    'olga',
    act.propose('square', 'Ein Geländer an der Treppe', {
      id: 'rail',
      topic: 'paths',
      text: 'Aus einem Brief.',
      behalf: { person: 'person-letter', channel: 'paper' },
    }),
    'official',
  ),
  entry(640, 'finn', act.propose('square', 'Mehr Bänke', { id: 'more-benches', topic: 'green', area: 'north' })),
  entry(620, 'anna', act.propose('square', 'Etwas Unhöfliches', { id: 'rude', text: 'Ein Wort zu viel.' })),
  entry(610, 'olga', act.hide('rude', 'Es beleidigt Menschen.'), 'official'),
  entry(600, 'anna', act.propose('square', 'Blumen statt Poller', { id: 'flowers', topic: 'green' })),
  ...votes('benches/1', 12, 590),
  ...votes('fountain', 7, 500),
  ...votes('library', 4, 400),
  ...votes('walks', 2, 300),
  entry(299, 'ada', act.tally('walks', 140), 'administrator'),
  entry(280, 'dora', act.comment('benches/1', 'Gut für meine Großmutter.', { id: 'comment-1', lang: 'de' })),
  entry(
    270,
    'cem',
    act.comment('benches/1', 'And for mine, who waits for bus 7.', { id: 'comment-2', replyTo: 'comment-1' }),
  ),
  entry(260, 'olga', act.comment('benches/1', 'Wir sehen uns das am Donnerstag vor Ort an.'), 'official'),
  entry(250, 'ella', act.comment('benches/1', 'So ein Unsinn!', { id: 'comment-3' })),
  entry(240, 'olga', act.hideComment('comment-3', 'benches/1', 'Bitte sachlich bleiben.'), 'official'),
  entry(
    230,
    'olga',
    act.answer('benches/1', 'checked', 'Wir prüfen, was unter dem Pflaster liegt.', { office: 'Grünflächenamt' }),
    'official',
  ),
  entry(
    90,
    'olga',
    act.answer('benches/1', 'planned', 'Die Bänke kommen im Frühjahr, das Segel im Mai.', { office: 'Grünflächenamt' }),
    'official',
  ),
  entry(
    80,
    'olga',
    act.answer('library', 'declined', 'Der Platz gehört der Kirche.', { office: 'Bauamt' }),
    'official',
  ),
  entry(70, 'olga', act.answer('fountain', 'built', 'Er läuft!', { office: 'Stadtwerke' }), 'official'),
  entry(60, 'ben', act.propose('debate', 'Den Ring für Autos sperren', { id: 'ring', text: 'Probeweise im Juli.' })),
  entry(59, 'cem', act.propose('debate', 'Tempo 30 in der ganzen Stadt', { id: 'slow' })),
  ...votes('ring', 12, 58, true),
  entry(57, 'ben', act.propose('barometer', 'Der Bus kommt pünktlich', { id: 'bus' })),
  ...votes('bus', 11, 56, true),
  entry(50, 'ben', act.propose('past', 'Eine Rutsche', { id: 'slide', area: 'north' })),
  entry(49, 'vera', act.propose('residents', 'Ein Steg für alle', { id: 'jetty' }), 'verified'),
  entry(45, 'ella', act.propose('budget', 'Neue Fenster für die Halle', { id: 'hall' })),
  ...people.map((person, n) =>
    entry(44 - n, person, act.cast('bench', { [['red', 'green', 'green'][n % 3] ?? '']: 1 })),
  ),
  ...people
    .slice(1, 9)
    .map((person, n) => entry(30 - n, person, act.cast('play', n % 2 ? { swing: 1, sand: 1 } : { slide: 1 }))),
  ...people.slice(0, 9).map((person, n) => entry(20 - n, person, act.cast('spring', { [n % 3 ? 'yes' : 'no']: 1 }))),
].sort((a, b) => (a.acceptedAt < b.acceptedAt ? -1 : 1));

/** The same without anything that Anna cast. */
export const annaHasNotCast: readonly LoadEntry[] = past.filter(
  ({ person, action }) => person !== 'person-anna' || action.kind !== 'poll.cast',
);

/** More ideas than one page shows. */
export const many: readonly LoadEntry[] = Array.from({ length: 30 }, (_, n) =>
  entry(200 - n, 'ben', act.propose('square', `Idee ${n + 1}`, { id: `idea-${n}` })),
);

/** An idea that says exactly where, and one whose words find no place to break. */
export const spots: readonly LoadEntry[] = [
  entry(
    31,
    'ben',
    act.propose('square', 'Ein Zebrastreifen, genau hier', {
      id: 'spot',
      area: 'north',
      point: { latitude: 50.1109, longitude: 8.6821 },
    }),
  ),
  entry(
    30,
    'cem',
    act.propose(
      'square',
      'Straßenbahnhaltestellenüberdachungsbegrünungsprogramm für den Donaudampfschifffahrtskapitänsplatz',
      {
        id: 'long',
        topic: 'green',
        area: 'north',
        text: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3),
        name: 'Anna-Magdalena Freifrau von Hohenstein-Gundelfingen-Ummendorf',
        organisation: 'Arbeitsgemeinschaft Verkehrsberuhigungsmaßnahmenüberprüfung',
      },
    ),
  ),
];

/** The same in what the city says itself. */
export function longWords(town: SpaceFile): SpaceFile {
  const named = (title: string): Pick<SpaceFile['topics'][number], 'title'> => ({ title: { de: title, en: title } });
  return {
    ...town,
    topics: town.topics.map((topic) => ({ ...topic, ...named('Grünflächenunterhaltungskonzeptfortschreibung') })),
    areas: town.areas.map((area) => ({ ...area, ...named('Friedrich-Wilhelm-Hackländer-Siedlung') })),
  };
}

/** One who has done everything there is, so that every badge is earned. */
export const diligent: readonly LoadEntry[] = [
  ...past,
  ...['a', 'b', 'c', 'd'].map((id, n) => entry(19 - n, 'hana', act.propose('square', `Noch eine Idee ${id}`))),
  entry(12, 'hana', act.comment('fountain', 'Danke!')),
  entry(11, 'hana', act.comment('walks', 'Ja, bitte.')),
  entry(10, 'olga', act.attend('meeting-1', 'person-hana'), 'official'),
];

/** So few people that nobody may be told apart. */
export const few: readonly LoadEntry[] = past.slice(0, 3);
