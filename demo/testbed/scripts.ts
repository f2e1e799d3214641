import { script, type HostilePage } from './page.ts';

/** Pages whose own scripts, old or clumsy, change what everything stands on. */
export const scriptPages: readonly HostilePage[] = [
  {
    name: 'zweimal',
    about: 'Das Skript ist zweimal eingebunden.',
    body: '{{script}}<main>{{poll}}</main>{{script}}',
  },
  {
    name: 'zwei-fassungen',
    about: 'Das Skript ist in zwei Fassungen eingebunden, von zwei Orten.',
    body: `<main>{{poll}}</main>${script('data-backend="{{civic}}"', '/testbed/andere/civic-widgets.js')}{{script}}`,
  },
  {
    name: 'verschoben',
    restless: true,
    about: 'Das Element wird während des Ladens und danach verschoben, entfernt und wieder eingefügt.',
    body: `<main id="a">{{poll}}</main><aside id="b"></aside>{{script}}
<script>
  var poll = document.querySelector('civic-poll'), n = 0;
  var moving = setInterval(function () {
    n += 1;
    if (n % 3 === 0) poll.remove();
    else document.getElementById(n % 2 ? 'b' : 'a').appendChild(poll);
    if (n === 10) { clearInterval(moving); document.getElementById('a').appendChild(poll); }
  }, 100);
</script>`,
  },
  {
    name: 'zehn',
    about: 'Zehn Elemente stehen auf einer Seite, drei davon dieselbe Abstimmung.',
    body: `<main>{{poll}}{{poll}}{{poll}}
<civic-poll poll="marktplatz-moebel"></civic-poll><civic-badges form="compact"></civic-badges><civic-badges></civic-badges>
<civic-badges form="full"></civic-badges><civic-dashboard panels="topics"></civic-dashboard><civic-dashboard></civic-dashboard>
<civic-idea-board project="marktplatz"></civic-idea-board></main>{{script}}`,
  },
  {
    name: 'schatten',
    about: 'Das Element liegt im Schattenbaum eines anderen Elements, das nach ihm sehen lässt (look).',
    body: `<main><stadt-kasten></stadt-kasten></main>{{script}}
<script>
  customElements.define('stadt-kasten', class extends HTMLElement {
    connectedCallback() {
      var root = this.attachShadow({ mode: 'open' });
      root.innerHTML = '<style>p { color: red }</style>{{poll}}';
      import('{{civic}}/civic-widgets.js').then(function (civic) { civic.look(root); });
    }
  });
</script>`,
  },
  {
    name: 'versprechen',
    about: 'Eine alte Bibliothek ersetzt Promise durch eine eigene, der vieles fehlt.',
    head: `<script>
  (function () {
    var Native = window.Promise, then = Native.prototype.then;
    function Old(run) { var p = new Native(run); return Object.setPrototypeOf(p, Old.prototype); }
    Old.prototype = Object.create(Native.prototype);
    Old.prototype.constructor = Old;
    Old.prototype.finally = undefined;
    ['resolve', 'reject', 'all', 'race'].forEach(function (name) { Old[name] = function (value) { return Native[name](value); }; });
    window.Promise = Old;
    Native.prototype.then = function (yes, no) { return then.call(this, yes, no); };
  })();
</script>`,
  },
  {
    name: 'prototypen',
    about: 'Eine Bibliothek wie Prototype.js ergänzt und ersetzt, was in Array, Function und Element steht.',
    head: `<script>
  Array.prototype.each = function (f) { for (var i = 0; i < this.length; i++) f(this[i], i); return this; };
  Array.prototype.toJSON = function () { return '[' + this.join(',') + ']'; };
  Array.prototype.include = function (x) { return this.indexOf(x) !== -1; };
  Array.prototype.uniq = Array.prototype.without = function () { return this.slice(); };
  Array.from = function (list) { var all = []; for (var i = 0; list && i < list.length; i++) all.push(list[i]); return all; };
  Function.prototype.bind = function (self) { var f = this, first = [].slice.call(arguments, 1); return function () { return f.apply(self, first.concat([].slice.call(arguments))); }; };
  Element.prototype.update = function (html) { this.innerHTML = html; return this; };
  Element.prototype.show = Element.prototype.hide = function () { return this; };
  String.prototype.strip = String.prototype.trim; Date.prototype.toJSON = function () { return String(this); };
</script>`,
  },
  {
    name: 'objekte',
    about: 'Ein Skript ergänzt Object.prototype um Eigenschaften, die jede Schleife mitzählt.',
    head: `<script>
  Object.prototype.extend = function (more) { for (var key in more) this[key] = more[key]; return this; };
  Object.prototype.stadt = 'Lindenau';
</script>`,
  },
  {
    name: 'quirks',
    about: 'Die Seite ist ohne doctype, im Quirks-Modus, und schreibt das Skript mit document.write.',
    doctype: '',
    html: 'lang=de',
    body: `<center><font face=Arial size=2>{{poll}}</font></center>
<script>document.write('<scr' + 'ipt type="module" src="{{civic}}/civic-widgets.js" data-space="lindenau"></scr' + 'ipt>')</script>`,
  },
  {
    name: 'jquery',
    restless: true,
    about: 'Ein altes Skript schreibt den Inhalt der Seite mehrmals neu (innerHTML).',
    body: `<main id="ort">{{poll}}</main>{{script}}
<script>
  var n = 0, writing = setInterval(function () {
    var ort = document.getElementById('ort');
    ort.innerHTML = ort.innerHTML;
    if ((n += 1) === 4) clearInterval(writing);
  }, 400);
</script>`,
  },
  {
    name: 'koerper',
    restless: true,
    about: 'Die Seite tauscht beim Blättern ihren ganzen body aus.',
    body: `<main>Erst etwas anderes.</main>{{script}}
<script>
  setTimeout(function () {
    var body = document.createElement('body');
    body.innerHTML = '<main>{{poll}}</main>';
    document.body.replaceWith(body);
  }, 800);
</script>`,
  },
];
