import { script, type HostilePage } from './page.ts';

const strict = [
  "default-src 'none'",
  'script-src {{civic}}',
  "style-src 'self'",
  'connect-src {{civic}}',
  "img-src 'self' {{civic}}",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Pages whose headers, addresses or editors stand in the way. */
export const surroundingPages: readonly HostilePage[] = [
  {
    name: 'base',
    about: 'Alle Adressen der Seite gehen von einem anderen Ort aus (base).',
    head: '<base href="https://www.elsewhere.example/amt/">',
  },
  {
    name: 'streng',
    about: 'Die Seite erlaubt nichts, was sie nicht kennt (Content-Security-Policy, Trusted Types).',
    headers: { 'Content-Security-Policy': strict },
  },
  {
    name: 'ohne-erlaubnis',
    about: 'Die Seite erlaubt das Skript, aber keine Verbindung zum Server der Beteiligung.',
    headers: { 'Content-Security-Policy': strict.replace('connect-src {{civic}}', "connect-src 'self'") },
    says: /Content-Security-Policy|connect-src/,
  },
  {
    name: 'platzhalter',
    about: 'Das Redaktionssystem streicht unbekannte Elemente; ein div steht für die Abstimmung.',
    body: `<main><div data-civic-widget="poll" data-poll-id="marktplatz-baeume" data-heading-level="3"><a href="tel:+492214710180">0221 4710 180</a></div></main>{{script}}`,
  },
  {
    name: 'ohne-server',
    about: 'Der Server der Beteiligung ist nicht zu erreichen.',
    body: `<main>{{poll}}</main>${script('data-backend="http://127.0.0.1:9"')}`,
    says: /Server/,
  },
  {
    name: 'falscher-raum',
    about: 'Im Skript steht ein Raum, den es nicht gibt.',
    body: '<main>{{poll}}</main><script type="module" src="{{civic}}/civic-widgets.js" data-space="lindenthal"></script>',
    says: /Bereich dieses Namens/,
  },
  {
    name: 'ohne-raum',
    about: 'Im Skript steht kein Raum.',
    body: '<main>{{poll}}</main><script type="module" src="{{civic}}/civic-widgets.js"></script>',
    says: /data-space/,
  },
  {
    name: 'anmeldung',
    about: 'Wer auf dieser Seite angemeldet ist, ist es mit einem Druck auf „Anmelden“ auch bei der Beteiligung.',
    body: `<main>{{poll}}</main>${script('data-login="/testbed/anmeldung.jwt"')}`,
  },
  {
    name: 'abgemeldet',
    about: 'Die Seite hat eine eigene Anmeldung, und niemand ist angemeldet: Dann öffnet sich das Fenster.',
    body: `<main>{{poll}}</main>${script('data-login="/testbed/niemand.jwt"')}`,
  },
  {
    name: 'abgeschottet',
    about: 'Die Seite ist abgeschottet (COOP, COEP).',
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
];
