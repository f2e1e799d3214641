/** What the offices of Lindenau answer, in plain words. All of it is made up. */

export type DemoStatus = 'in-pruefung' | 'geplant' | 'umgesetzt' | 'nicht-moeglich';

export interface DemoAnswer {
  /** The key of the idea that is answered. */
  readonly idea: string;
  readonly status: DemoStatus;
  /** Who speaks. */
  readonly office: string;
  readonly text: string;
}

export const answers: readonly DemoAnswer[] = [
  {
    idea: 'schatten-am-brunnen',
    status: 'geplant',
    office: 'Stadtgärtnerei',
    text: 'Vielen Dank für diese Idee, der sich so viele angeschlossen haben. In den Varianten B und C stehen mehrere Silberlinden nah am Brunnen. In Variante A bleibt die Mitte zwar frei, doch auch dort möchten wir zwei Bäume ergänzen; der Stadtrat berät darüber am 8. Dezember 2026. Wir pflanzen Bäume, die schon etwa fünf Meter hoch sind; Schatten geben sie vom ersten Sommer an. Gepflanzt wird im Herbst 2028, weil zuvor die Leitungen verlegt werden. Bis dahin stellen wir ab Mai 2027 sechs große Sonnensegel auf.',
  },
  {
    idea: 'trinkbrunnen',
    status: 'umgesetzt',
    office: 'Stadtwerke Lindenau',
    text: 'Darauf mussten wir nicht bis zum Umbau warten: Seit dem 19. November 2026 steht neben der Haltestelle ein Trinkbrunnen mit zwei Höhen, einer Düse für Flaschen und einer Schale für Hunde. Das Wasser wird jeden Monat untersucht, das Ergebnis hängt am Brunnen. Von Dezember bis März ist er wegen des Frosts abgestellt.',
  },
  {
    idea: 'toilette-fuer-alle',
    status: 'geplant',
    office: 'Hochbauamt',
    text: 'Sie haben recht, das fehlt. Im Erdgeschoss des Rathauses, Eingang Salzgasse, bauen wir bis zum 30. Juni 2027 drei Toiletten ein, darunter eine „Toilette für alle“ mit Liege und Lifter. Sie sind täglich von 6 bis 23 Uhr offen und kosten nichts. Gereinigt wird viermal am Tag. Bis dahin öffnen vier Cafés ihre Toiletten für alle, Sie erkennen sie am grünen Aufkleber.',
  },
  {
    idea: 'rollstuhl-weg',
    status: 'geplant',
    office: 'Tiefbauamt',
    text: 'Der ebene Weg kommt, und zwar zwei Meter breit, damit sich zwei Rollstühle begegnen können. Wir nehmen das alte Pflaster, sägen es und verlegen es mit der glatten Seite nach oben. Bevor wir uns festlegen, legen wir im März 2027 vor dem Rathaus ein Probestück von zehn Metern. Bitte fahren und gehen Sie darüber und sagen Sie uns, wie es sich anfühlt.',
  },
  {
    idea: 'leitstreifen',
    status: 'in-pruefung',
    office: 'Stelle für Inklusion',
    text: 'Ihr Angebot nehmen wir sehr gern an. Am 28. November 2026 gehen wir um 10 Uhr gemeinsam über den Platz; das Planungsbüro ist dabei. Danach zeichnen wir die Leitstreifen in den Plan ein und besprechen sie am 14. Januar 2027 mit dem Behindertenbeirat. Was daraus geworden ist, schreiben wir bis zum 31. Januar hier hinein.',
  },
  {
    idea: 'muehlgraben',
    status: 'nicht-moeglich',
    office: 'Tiefbauamt',
    text: 'Diese Idee hat uns selbst am besten gefallen, deshalb haben wir genau nachgesehen. Über dem Mühlgraben liegen heute die Fernwärme und ein Hauptkanal für die ganze Altstadt. Beides zu verlegen würde rund 3,1 Millionen Euro kosten, fast die Hälfte dessen, was für den ganzen Platz da ist. Das können wir nicht verantworten. Was geht: eine flache Wasserrinne auf dem alten Verlauf, gespeist aus der Zisterne. Sie steht jetzt im Entwurf, mit Platz für Papierschiffe.',
  },
  {
    idea: 'dunkle-gerbergasse',
    status: 'umgesetzt',
    office: 'Tiefbauamt',
    text: 'Danke, dass Sie das so offen geschildert haben. Zwei Laternen waren defekt, drei hat es dort nie gegeben. Die beiden leuchten seit dem 17. November 2026 wieder, drei neue haben wir am 23. November in Betrieb genommen. Sollte noch einmal eine ausfallen: 0221 4710 150, wir kommen innerhalb von drei Werktagen.',
  },
  {
    idea: 'behindertenparkplaetze',
    status: 'geplant',
    office: 'Stadtplanungsamt',
    text: 'Wir vergessen Sie nicht. In allen drei Entwürfen bleiben vier Behindertenparkplätze an der Salzgasse, eben, fünf Meter lang und drei Meter fünfzig breit, und 25 Meter vom Rathaus entfernt. Auch während der Bauzeit gibt es immer mindestens zwei. Das Ordnungsamt kontrolliert sie von Dezember 2026 an täglich.',
  },
  {
    idea: 'schulweg',
    status: 'in-pruefung',
    office: 'Amt für Verkehr',
    text: 'Es stimmt, der Zebrastreifen war 2019 zugesagt und wurde dann nicht gebaut. Dafür bitten wir um Entschuldigung. Vom 7. bis 11. Dezember 2026 zählen wir morgens Kinder und Autos, denn das verlangt die Vorschrift. Am 15. Januar 2027 entscheiden wir, ob Zebrastreifen oder Ampel. Bis dahin steht ab dem 30. November jeden Schultag von 7.20 bis 8.10 Uhr ein Schulweghelfer dort.',
  },
  {
    idea: 'wochenmarkt-strom',
    status: 'geplant',
    office: 'Marktamt',
    text: 'Sechzehn versenkbare Anschlüsse für Strom und vier für Wasser sind eingeplant. Wo genau, möchten wir mit Ihnen festlegen: Am 20. Januar 2027 um 14 Uhr, nach dem Abbau, treffen wir uns mit allen Beschickern am Elmbrunnen. Schon zum Frühjahrsmarkt am 6. März leihen wir kostenlos Kabelbrücken aus, damit niemand mehr stolpert.',
  },
  {
    idea: 'markt-am-hafen',
    status: 'nicht-moeglich',
    office: 'Marktamt',
    text: 'Danke für den mutigen Vorschlag. Wir haben 212 Kundinnen und Kunden sowie alle 38 Stände gefragt: Sechs von zehn kommen zu Fuß oder mit dem Bus, und in den Hafen fährt samstags nur ein Bus in der Stunde. Der Samstagsmarkt bleibt deshalb, wo er ist. In der Hafenhalle probieren wir dafür am 13. Februar 2027 einen Wintermarkt aus.',
  },
  {
    idea: 'brunnen-reparieren',
    status: 'in-pruefung',
    office: 'Hochbauamt',
    text: 'In den Kommentaren heißt es, es fehle nur eine Dichtung. Leider ist es mehr: Auch das Becken hat einen Riss, und der Elmbrunnen von 1904 steht unter Denkmalschutz. Eine Restauratorin untersucht ihn am 2. und 3. Dezember 2026. Lässt sich der Riss abdichten, läuft der Brunnen ab Mai 2027, sonst erst nach dem Umbau. Bis zum 15. Januar wissen wir es und schreiben es hier.',
  },
];
