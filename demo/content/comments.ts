/** What people say to each other about the ideas. All of it is made up. */
export interface DemoComment {
  /** The key of the idea that it stands under. */
  readonly idea: string;
  readonly text: string;
  /** The comment that this one answers: its index in `comments`, always a smaller one of the same idea. */
  readonly replyTo?: number;
}

export const comments: readonly DemoComment[] = [
  // 0
  {
    idea: 'schatten-am-brunnen',
    text: 'Genau so. Und bitte nicht diese dünnen Stecken, die nach zwei Sommern vertrocknet sind.',
  },
  {
    idea: 'schatten-am-brunnen',
    replyTo: 0,
    text: 'Die Stadtgärtnerei hat am Stand gesagt, sie pflanzt Bäume mit 25 cm Stammumfang. Das ist schon ordentlich.',
  },
  { idea: 'schatten-am-brunnen', replyTo: 0, text: 'Dann nehme ich alles zurück. Danke für die Auskunft.' },
  {
    idea: 'schatten-am-brunnen',
    text: 'Als Erzieherin: Wir gehen mit der Gruppe ab Juni nicht mehr über den Markt. Zu heiß für die Kleinen.',
  },
  {
    idea: 'schatten-am-brunnen',
    text: 'Linden kleben. Wer sein Rad oder seinen Tisch drunter stellt, weiß, was ich meine. Gibt es keine andere Sorte?',
  },
  {
    idea: 'schatten-am-brunnen',
    replyTo: 4,
    text: 'Silberlinden kleben deutlich weniger, weil die Blattläuse sie nicht mögen.',
  },
  { idea: 'schatten-am-brunnen', replyTo: 4, text: 'Lindenau ohne Linden, das wäre ja noch schöner.' },
  { idea: 'trinkbrunnen', text: 'Bitte eine Düse, an der man auch eine Flasche füllen kann.' },
  {
    idea: 'trinkbrunnen',
    replyTo: 7,
    text: 'Ja, und so hoch, dass die Flasche drunter passt. An der Sporthalle passt sie nicht.',
  },
  { idea: 'trinkbrunnen', text: 'Super Idee. Wer kontrolliert das Wasser?' },
  // 10
  {
    idea: 'toilette-fuer-alle',
    text: 'Seit meiner Darm-OP plane ich jeden Weg in die Stadt nach Toiletten. Danke, dass das jemand ausspricht.',
  },
  {
    idea: 'toilette-fuer-alle',
    replyTo: 10,
    text: 'Ich habe dasselbe Problem und dachte, ich wäre die Einzige. Alles Gute für Sie.',
  },
  {
    idea: 'toilette-fuer-alle',
    text: 'Es gibt doch das Modell, dass Cafés ihre Toilette öffnen und dafür von der Stadt Geld bekommen. Geht schneller als bauen.',
  },
  {
    idea: 'toilette-fuer-alle',
    replyTo: 12,
    text: 'Wir machen das gern, aber um 19 Uhr schließen wir. Für abends braucht es trotzdem etwas.',
  },
  { idea: 'toilette-fuer-alle', text: 'Und wer putzt? Die am Bahnhof ist ein Albtraum.' },
  {
    idea: 'toilette-fuer-alle',
    text: 'Bitte auch an eine „Toilette für alle“ mit Liege und Lifter denken. Unser Sohn ist 16, den wickelt man nicht auf einem Babytisch.',
  },
  { idea: 'parken-an-den-rand', text: 'Endlich sagt es jemand mit Zahlen.' },
  {
    idea: 'parken-an-den-rand',
    replyTo: 16,
    text: 'Welche Zahlen? Einmal gezählt, an einem Samstag im August. Da ist die halbe Stadt im Urlaub.',
  },
  {
    idea: 'parken-an-den-rand',
    replyTo: 16,
    text: 'Stimmt, der Einwand ist berechtigt. Ich zähle gern noch einmal im Dezember, kommen Sie mit?',
  },
  { idea: 'parken-an-den-rand', replyTo: 16, text: 'Abgemacht. Samstag, 5.12., 11 Uhr an der Einfahrt?' },
  // 20
  { idea: 'parken-an-den-rand', text: 'Mein Laden lebt von Kunden, die kurz halten. Ich sehe das mit Sorge.' },
  {
    idea: 'parken-an-den-rand',
    text: 'In der Tiefgarage kostet die Stunde 2,40 und oben 1 Euro. Solange das so ist, fährt keiner runter.',
  },
  {
    idea: 'parkplaetze-behalten',
    text: 'Bin sonst für weniger Autos, aber das mit dem Bus ins Mühlental stimmt leider.',
  },
  { idea: 'parkplaetze-behalten', text: 'Zwanzig Plätze sind zwanzig Plätze weniger für alle anderen.' },
  { idea: 'parkplaetze-behalten', replyTo: 23, text: 'Zwanzig statt vierundsechzig, lesen Sie doch bitte erst.' },
  {
    idea: 'rollstuhl-weg',
    text: 'Gilt genauso für Kinderwagen, Rollkoffer, Stöckelschuhe und die Sackkarre meines Vaters.',
  },
  {
    idea: 'rollstuhl-weg',
    text: 'Im Winter ist das nasse Pflaster spiegelglatt. Meine Schwiegermutter hat sich dort den Arm gebrochen.',
  },
  {
    idea: 'rollstuhl-weg',
    text: 'Geschnittenes altes Pflaster wäre auch eben und sieht nach was aus. Man sägt die Köpfe ab und verlegt sie umgedreht.',
  },
  { idea: 'rollstuhl-weg', replyTo: 27, text: 'Das wusste ich nicht, klingt schön. Hauptsache, es rüttelt nicht.' },
  {
    idea: 'leitstreifen',
    text: 'Bei dem Spaziergang wäre ich gern dabei. Ich arbeite in der Gastronomie und stelle die Tafeln, ehrlich gesagt, auch oft falsch.',
  },
  // 30
  { idea: 'leitstreifen', replyTo: 29, text: 'Sehr gern, Samstag um 10 am Brunnen, ich bin der mit dem weißen Stock.' },
  { idea: 'leitstreifen', text: 'Rollator und Leitstreifen vertragen sich nicht immer, bitte beides zusammen planen.' },
  {
    idea: 'baenke-mit-lehne',
    text: 'Meine Mutter (88) macht genau drei Pausen auf dem Weg zum Markt. Für sie entscheidet die Bank, ob sie kommt.',
  },
  {
    idea: 'baenke-mit-lehne',
    text: 'Aber keine Armlehnen in der Mitte, nur damit niemand darauf schlafen kann. Das ist gemein.',
  },
  { idea: 'baenke-mit-lehne', replyTo: 33, text: 'Guter Punkt. Außen eine Lehne reicht zum Aufstehen.' },
  { idea: 'wasserspiel', text: 'jaaa bitte' },
  { idea: 'wasserspiel', text: 'Und was ist mit dem Wasserverbrauch? Wir dürfen im Garten nicht mehr sprengen.' },
  {
    idea: 'wasserspiel',
    replyTo: 36,
    text: 'Solche Anlagen laufen im Kreislauf, da geht nicht viel verloren. Gechlort werden muss es halt.',
  },
  { idea: 'wasserspiel', text: 'Für die Ohren der Anwohner: abends um acht bitte aus.' },
  {
    idea: 'lieferzeiten',
    text: 'Als Apothekerin: Wir werden fünfmal am Tag beliefert, das können wir nicht steuern. Bitte die Ausnahme wirklich vorsehen.',
  },
  // 40
  { idea: 'lieferzeiten', text: 'Halb elf ist für Blumen zu früh, die Auktion ist erst um neun zu Ende.' },
  {
    idea: 'paketstation-lastenrad',
    text: 'Ich fahre Pakete. Wenn mir jemand das Lastenrad bezahlt, bitte. In den zweiten Stock trägt es sich davon auch nicht leichter.',
  },
  {
    idea: 'wochenmarkt-strom',
    text: 'Das Aggregat vom Fischstand hört man bis in mein Wohnzimmer. Volle Unterstützung.',
  },
  { idea: 'wochenmarkt-strom', replyTo: 42, text: 'Der Fischstand sagt: Wir hätten es auch lieber leise.' },
  { idea: 'feierabendmarkt', text: 'Mit Livemusik, aber ohne Verstärker, dann sind auch die Anwohner dabei.' },
  { idea: 'feierabendmarkt', text: 'Wir verkaufen Käse aus dem Mühlental und kämen sofort.' },
  { idea: 'feierabendmarkt', text: 'Donnerstag ist Chorprobe. Geht auch Mittwoch?' },
  {
    idea: 'feierabendmarkt',
    replyTo: 46,
    text: 'Mittwoch ist schon vormittags Markt, das wäre ein langer Tag für die Leute.',
  },
  {
    idea: 'radstaender',
    text: 'Bitte nicht vor der Bücherei-Rückgabe, da kommt man sonst mit dem Rollstuhl nicht ran.',
  },
  { idea: 'radfahrer-absteigen', text: 'Morgens um sieben ist kein Mensch auf dem Platz. Warum soll ich da schieben?' },
  // 50
  { idea: 'radfahrer-absteigen', replyTo: 49, text: 'Weil mein Enkel auch um sieben schon zur Schule geht.' },
  {
    idea: 'radfahrer-absteigen',
    text: 'Ich fahre Rad und mich nerven die Raser auch. Schritttempo und Rücksicht würde mir reichen.',
  },
  { idea: 'radroute-aussen', text: 'Das ist für mich die Lösung: gute Alternative statt Verbot.' },
  { idea: 'radroute-aussen', text: 'In der Salzgasse wohnen wir, bitte denkt ans Ausladen und an die Müllabfuhr.' },
  {
    idea: 'licht-warm',
    text: 'In der Kirche wohnt ein Mausohr-Quartier mit etwa 140 Tieren. Unser Naturschutzverein berät gern.',
  },
  { idea: 'dunkle-gerbergasse', text: 'Ich auch. Immer mit Schlüssel in der Hand.' },
  {
    idea: 'dunkle-gerbergasse',
    text: 'Bei mir genauso, ich gehe den Umweg über die Ringstraße. Acht Minuten länger, jeden Abend.',
  },
  {
    idea: 'dunkle-gerbergasse',
    text: 'Die Laterne vor Nr. 18 ist seit dem Sommer kaputt, ich hab sie zweimal gemeldet.',
  },
  { idea: 'dunkle-gerbergasse', replyTo: 57, text: 'Ist seit gestern repariert! Die anderen fehlen aber immer noch.' },
  { idea: 'buehne', text: 'Die Blaskapelle Elmtal spielt zur Einweihung umsonst. Versprochen.' },
  // 60
  { idea: 'buehne', text: 'Wer wohnt, der hört. Bitte Richtung Rathaus ausrichten und nicht in die Wohnungen.' },
  { idea: 'ruhe-nach-zehn', text: 'Wer in die Mitte einer Stadt zieht, zieht in die Mitte einer Stadt.' },
  {
    idea: 'ruhe-nach-zehn',
    replyTo: 61,
    text: 'Ich bin 1979 hierher gezogen, da gab es zwei Feste im Jahr. Auf den Ton kommt es auch an.',
  },
  {
    idea: 'ruhe-nach-zehn',
    replyTo: 61,
    text: 'Entschuldigung, das war unfreundlich. Acht Abende fände ich zu wenig, aber zwölf?',
  },
  { idea: 'ruhe-nach-zehn', text: 'Danke. Ich stehe um vier Uhr auf und backe die Brötchen, die alle so gern essen.' },
  { idea: 'offener-buecherschrank', text: 'Die Telefonzelle! Unbedingt die Telefonzelle.' },
  { idea: 'spielpunkte', text: 'Als Opa freue ich mich über alles, wo ich daneben sitzen kann.' },
  {
    idea: 'spielpunkte',
    text: 'Bitte auch etwas, das ein Kind im Rollstuhl benutzen kann, zum Beispiel die Drehscheibe ebenerdig.',
  },
  { idea: 'schach', text: 'Darf man auch als Anfängerin kommen?' },
  { idea: 'schach', replyTo: 68, text: 'Jederzeit! Dienstags ab zwei. Kaffee bringen wir mit.' },
  // 70
  {
    idea: 'regenwasser-zisterne',
    text: 'Fachlich richtig. Bei Starkregen reicht das Volumen allerdings nur für die ersten zwanzig Minuten, man sollte Baumrigolen dazunehmen.',
  },
  {
    idea: 'regenwasser-zisterne',
    replyTo: 70,
    text: 'Danke, das ist ein guter Hinweis. Wissen Sie, ob das Salz vom Winterdienst den Rigolen schadet?',
  },
  {
    idea: 'regenwasser-zisterne',
    replyTo: 70,
    text: 'Ja, deshalb im Winter umschalten. Das gibt es fertig zu kaufen.',
  },
  { idea: 'wildblumen', text: 'Und im Winter sieht es dann aus wie vergessen.' },
  { idea: 'wildblumen', replyTo: 73, text: 'Im Winter wohnen die Käfer drin.' },
  { idea: 'begonien-bleiben', text: 'Beides geht doch: bunte Kübel am Rathaus und Wildes am Rand.' },
  {
    idea: 'fassaden-gruen',
    text: 'Efeu macht den Putz kaputt, das hatten wir am Haus meiner Eltern. An Seilen ist es in Ordnung.',
  },
  {
    idea: 'aufzug-tiefgarage',
    text: 'Letzte Woche wieder. Ich stand mit meinem Elektrorollstuhl 50 Minuten unten, bis mich zwei junge Männer über die Ausfahrt begleitet haben. Danke an die beiden!',
  },
  { idea: 'tempo-20', text: 'Unsere Tochter lernt gerade Rad fahren. Bitte, bitte.' },
  { idea: 'tempo-20', text: 'Ein Schild bremst niemanden. Bauen!' },
  // 80
  {
    idea: 'nachtbus',
    text: 'Wir Ehrenamtlichen vom Theater wären dankbar. Nach der Vorstellung fährt immer jemand sechs Leute heim.',
  },
  { idea: 'nachtbus', text: 'Lieber ein Sammeltaxi, das kommt, wenn man anruft. Ein leerer Bus nützt niemandem.' },
  { idea: 'stadtgeschichte', text: 'Mein Großvater hat die Synagoge noch gekannt. Es gibt Fotos, die ich gern gebe.' },
  {
    idea: 'stadtgeschichte',
    replyTo: 82,
    text: 'Bitte melden Sie sich bei uns in der Geschichtswerkstatt, wir sind montags im Alten Zollhaus. Das wäre ein großes Geschenk.',
  },
  {
    idea: 'muehlgraben',
    text: 'Als Kind haben wir dort Papierschiffe fahren lassen. Ich bin 81 und würde das gern noch einmal sehen.',
  },
  {
    idea: 'muehlgraben',
    text: 'Schön, aber da liegt die Fernwärme. Ich habe dort gearbeitet, das wird sehr, sehr teuer.',
  },
  { idea: 'muehlgraben', replyTo: 85, text: 'Wie teuer ungefähr? Dann könnte man wenigstens darüber reden.' },
  { idea: 'muehlgraben', replyTo: 85, text: 'Vor zehn Jahren hieß es zwei Millionen allein fürs Verlegen.' },
  { idea: 'muehlgraben', text: 'Dann halt eine flache Rinne obendrauf, mit Wasser aus der Zisterne. Gluckert auch.' },
  { idea: 'elm-treppe', text: 'Und ein Geländer auf einer Seite, der Stein wird rutschig.' },
  // 90
  { idea: 'elm-treppe', text: 'Hochwasser 2013 nicht vergessen. Da stand die Mauer einen Meter unter Wasser.' },
  { idea: 'hitzeplan', text: 'Ich würde mich für einen Dienst im Foyer melden, Wasser ausschenken und zuhören.' },
  { idea: 'hitzeplan', text: 'Wir vom Seniorenbeirat unterstützen das ausdrücklich.' },
  {
    idea: 'jugend-ecke',
    text: 'Ich wohne direkt daneben und bin dafür. Lieber hier mit Licht als am Parkhaus im Dunkeln.',
  },
  { idea: 'jugend-ecke', replyTo: 93, text: 'Danke!! Das hätten wir nicht gedacht.' },
  { idea: 'jugend-ecke', text: 'Und wer räumt den Müll weg, wenn ihr es doch nicht tut?' },
  {
    idea: 'jugend-ecke',
    replyTo: 95,
    text: 'Wir machen einen Plan und hängen ihn auf. Samstag ist die Klasse 9b dran.',
  },
  { idea: 'muelleimer', text: 'Krähensicher heißt: Klappe statt Loch.' },
  {
    idea: 'tauben',
    text: 'Bitte mit dem Tierschutzverein sprechen, wir haben seit Jahren ein fertiges Konzept dafür.',
  },
  { idea: 'aussengastronomie', text: 'Bei uns sind es die Heizpilze, die im Weg stehen.' },
  // 100
  {
    idea: 'leerstand',
    text: 'Ich hätte gern eine kleine Werkstatt für Handy-Reparatur. Ich kann das gut, nur die Miete ist zu hoch.',
  },
  {
    idea: 'leerstand',
    replyTo: 100,
    text: 'Schreiben Sie der Wirtschaftsförderung, die waren bei mir sehr hilfsbereit.',
  },
  {
    idea: 'leerstand',
    text: 'Die Eigentümer lassen lieber leer stehen, als die Miete zu senken. Da liegt der Hund begraben.',
  },
  {
    idea: 'weihnachtsmarkt-hallen',
    text: 'Die übrigen Buden könnten in die Brückenstraße, bis hinunter zur Elm. Das wäre sogar schöner.',
  },
  {
    idea: 'weihnachtsmarkt-hallen',
    replyTo: 103,
    text: 'Dort ist leider zu viel Gefälle für die Karussells. Für Buden ginge es.',
  },
  { idea: 'freiluftkino', text: 'Mit Kopfhörern finde ich es als Anwohnerin prima.' },
  {
    idea: 'mehrsprachige-schilder',
    text: '„Dienstgebäude II“, haha, ja. Ich bin hier geboren und habe es auch nicht gefunden.',
  },
  {
    idea: 'mehrsprachige-schilder',
    text: 'Ich lerne Deutsch seit ein Jahr. Bilder ist sehr gut. Und Uhrzeit groß schreiben bitte.',
  },
  {
    idea: 'kein-geld-verschwenden',
    text: 'Das Geld aus der Städtebauförderung darf man gar nicht für Schulen nehmen.',
  },
  { idea: 'kein-geld-verschwenden', replyTo: 108, text: 'Die andere Hälfte schon.' },
  // 110
  {
    idea: 'kein-geld-verschwenden',
    text: 'Ich bin Lehrer an der Schule. Ja, es ist eine Schande. Aber man muss das eine nicht gegen das andere ausspielen.',
  },
  { idea: 'bauabschnitte', text: 'Wir haben die Ringstraße nur knapp überstanden. Bitte nehmen Sie das ernst.' },
  { idea: 'behindertenparkplaetze', text: 'Unbedingt. Und nicht am Hang.' },
  { idea: 'behindertenparkplaetze', text: 'Ich bin für einen autofreien Platz, und das hier gehört trotzdem dazu.' },
  { idea: 'schulweg', text: 'Ich stehe dienstags da. Vorige Woche hat wieder einer Gas gegeben statt gebremst.' },
  { idea: 'schulweg', text: 'Der Zebrastreifen wurde 2019 schon einmal versprochen. Ich habe den Brief noch.' },
  { idea: 'schulweg', replyTo: 115, text: 'Können Sie den Brief bitte den Elternvertretern zeigen?' },
  { idea: 'poller', text: 'Ostern welches Jahres? ;-)' },
  { idea: 'obstbaeume', text: 'Fallobst zieht Wespen an, bitte nicht neben die Eisdiele.' },
  { idea: 'essbare-kuebel', text: 'Meine Nachbarin aus der Ukraine würde gern Dill beisteuern, und zwar viel.' },
  // 120
  {
    idea: 'essbare-kuebel',
    replyTo: 119,
    text: 'Sehr willkommen! Treffen ist freitags um 16 Uhr hinter dem Stadtteiltreff.',
  },
  {
    idea: 'brunnen-reparieren',
    text: 'Es fehlt eine Dichtung, sagt mein Schwager, der Installateur ist. Eine Dichtung!',
  },
  { idea: 'markt-am-hafen', text: 'Für uns ohne Auto wäre der Markt damit gestorben.' },
  { idea: 'seilbahn', text: 'Ich habe gelacht und dann doch zugestimmt.' },
];
