import type { Talk } from './talk.ts';

/** About stage, books, art and history. */
export const kultur: Talk = {
  buehne: [
    { text: 'Die Blaskapelle Elmtal spielt zur Einweihung umsonst. Versprochen.' },
    { text: 'Wer wohnt, der hört. Bitte Richtung Rathaus ausrichten und nicht in die Wohnungen.' },
  ],
  'offener-buecherschrank': [{ text: 'Die Telefonzelle! Unbedingt die Telefonzelle.' }],
  schach: [
    { text: 'Darf man auch als Anfängerin kommen?' },
    { replyTo: 0, text: 'Jederzeit! Dienstags ab zwei. Kaffee bringen wir mit.' },
  ],
  stadtgeschichte: [
    { text: 'Mein Großvater hat die Synagoge noch gekannt. Es gibt Fotos, die ich gern gebe.' },
    {
      replyTo: 0,
      text: 'Bitte melden Sie sich bei uns in der Geschichtswerkstatt, wir sind montags im Alten Zollhaus. Das wäre ein großes Geschenk.',
    },
  ],
  freiluftkino: [{ text: 'Mit Kopfhörern finde ich es als Anwohnerin prima.' }],
  'brunnen-reparieren': [{ text: 'Es fehlt eine Dichtung, sagt mein Schwager, der Installateur ist. Eine Dichtung!' }],
};
