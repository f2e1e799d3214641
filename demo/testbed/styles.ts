import type { HostilePage } from './page.ts';

/** Pages whose style sheets reach for everything. */
export const stylePages: readonly HostilePage[] = [
  {
    name: 'revert',
    about: 'Das Stylesheet setzt alles zurück: * { all: revert !important }.',
    head: '<style>* { all: revert !important }</style>',
  },
  {
    name: 'wichtig',
    about: 'Das Stylesheet schreibt jedem Element mit !important vor, wie es aussieht.',
    head: `<style>
  button, input, a, h1, h2, h3, ul, li, p, div, span, label, fieldset, legend, svg, section, civic-poll {
    color: #fff !important; background: #fff !important; border: 9px dotted red !important; padding: 0 !important;
    font: 4px/1 fantasy !important; display: inline-block !important; width: 40px !important; height: 12px !important;
    float: left !important; position: relative !important; opacity: 0.9 !important; overflow: hidden !important;
    list-style: square !important; text-align: center !important; transform: rotate(1deg) !important;
  }
  civic-poll { width: auto !important; height: auto !important; float: none !important; overflow: visible !important; color: #222 !important; font-size: 16px !important }
</style>`,
  },
  {
    name: 'zuruecksetzen',
    about: 'Ein globales Reset nimmt allem Abstand, Rahmen und Umriss.',
    head: `<style>
  *, *::before, *::after { margin: 0; padding: 0; border: 0; outline: 0 !important; font: inherit; vertical-align: baseline;
    list-style: none; text-decoration: none; box-shadow: none !important; -webkit-appearance: none; appearance: none; }
  html { font-size: 62.5% } body { font-size: 1.6rem; line-height: 1 }
</style>`,
  },
  {
    name: 'gesperrt',
    about: 'Riesige Abstände zwischen Buchstaben, Wörtern und Zeilen, alles in Großbuchstaben.',
    head: `<style>* { letter-spacing: 0.3em !important; word-spacing: 1em !important; line-height: 4 !important;
  text-transform: uppercase !important; text-indent: 3em !important; white-space: nowrap !important }</style>`,
  },
  {
    name: 'winzig',
    about: 'Die Schrift der Seite ist 5 px groß.',
    head: '<style>* { font-size: 5px !important }</style>',
  },
  {
    name: 'schmal',
    restless: true,
    about: 'Der Platz ist null Pixel breit, und wird erst nach einer Sekunde breiter.',
    body: `<main id="ort" style="width: 0; overflow: hidden">{{poll}}</main>{{script}}
<script>setTimeout(function () { document.getElementById('ort').style.width = '280px' }, 1000)</script>`,
  },
  {
    name: 'verborgen',
    restless: true,
    about: 'Das Element ist anfangs verborgen (display: none) und wird nach einer Sekunde gezeigt.',
    body: `<main id="ort" style="display: none">{{poll}}</main>{{script}}
<script>setTimeout(function () { document.getElementById('ort').style.display = '' }, 1000)</script>`,
  },
  {
    name: 'von-rechts',
    about: 'Die Seite läuft von rechts nach links.',
    html: 'lang="ar" dir="rtl"',
  },
  {
    name: 'druck',
    about: 'Die Seite wird gedruckt, und ihr Druck-Stylesheet versteckt Knöpfe und Formulare.',
    head: '<style>@media print { button, form, input, nav { display: none !important } * { color: #000 !important; background: #fff !important } }</style>',
  },
];
