/**
 * The element's words in German: see `en.js` for what may be changed and what holds in every language.
 *
 * The reader is addressed as "Sie". A claim is "Aussage", the engine "Programm", evidence "Anhaltspunkt": a "Beleg"
 * would prove something. A dispute is "Widerspruch", which nobody has to win.
 */

const strings = {
  lang: "de",
  dir: "ltr",

  article: "Artikel {side}",
  original: "Original lesen",
  suggested: "Das Programm hat diese Aussagen vorgeschlagen; niemand hat sie markiert.",

  kind: {
    dispute: "Widerspruch",
    agree: "Übereinstimmung",
    related: "Gleiches Thema",
    "only-a": "Nur in A",
    "only-b": "Nur in B",
  },
  spoken: {
    dispute: "Widerspruch, Paar {n}",
    agree: "Übereinstimmung, Paar {n}",
    related: "gleiches Thema, Paar {n}",
    "only-a": "in B nicht gefunden",
    "only-b": "in A nicht gefunden",
  },
  announced: {
    dispute: "Paar {n} von {of}: Widerspruch",
    agree: "Paar {n} von {of}: Übereinstimmung",
    related: "Paar {n} von {of}: gleiches Thema",
  },

  summary: "{pairs}: {parts}.",
  summaryNone: "Keine Aussage des einen Artikels wurde einer Aussage des anderen zugeordnet.",
  summaryPairs: { one: "{n} Paar von Aussagen", other: "{n} Paare von Aussagen" },
  summaryPart: {
    dispute: { one: "{n} im Widerspruch", other: "{n} im Widerspruch" },
    agree: { one: "{n} in Übereinstimmung", other: "{n} in Übereinstimmung" },
    related: { one: "{n} zum gleichen Thema", other: "{n} zum gleichen Thema" },
  },
  unseen: {
    a: {
      one: "{n} Aussage aus A wurde in B nicht gefunden.",
      other: "{n} Aussagen aus A wurden in B nicht gefunden.",
    },
    b: {
      one: "{n} Aussage aus B wurde in A nicht gefunden.",
      other: "{n} Aussagen aus B wurden in A nicht gefunden.",
    },
  },
  silence: "Schweigen ist kein Widerspruch.",

  views: "Ansicht",
  view: { side: "Nebeneinander", pairs: "Paare", one: "Ein Artikel", grid: "Fragen" },
  read: { a: "A lesen, mit B am Rand", b: "B lesen, mit A am Rand" },

  previous: "Voriges Paar",
  next: "Nächstes Paar",
  position: "Paar {n} von {of}",
  positionNone: { one: "{n} Paar", other: "{n} Paare" },

  filters: "Anzeigen",
  all: "Alle",
  filtering: "Filtern und suchen",
  filterEvidence: "Anhaltspunkt",
  filterConfidence: "Sicherheit",
  filterSpeaker: "Wer spricht",
  filterSearch: "Wörter in den Aussagen",
  anyEvidence: "Alle Anhaltspunkte",
  anyConfidence: "Jede Sicherheit",
  anySpeaker: "Alle",
  atLeast: { fair: "Mittel oder hoch", high: "Hoch" },
  clear: "Filter zurücksetzen",
  shown: { one: "{n} Eintrag angezeigt", other: "{n} Einträge angezeigt" },
  noneShown: "Kein Paar entspricht der Auswahl.",

  pairs: "Paare von Aussagen",
  keys: "Pfeiltasten wählen ein Paar, Enter führt zu seinen Wörtern, Esc zurück.",
  noMarkers: "Es ließ sich kein Paar von Aussagen markieren.",
  noClaims: "In keinem der beiden Artikel ist eine Aussage markiert.",
  onlyIn: { a: "Nur in A: in B nicht gefunden ({n})", b: "Nur in B: in A nicht gefunden ({n})" },
  notes: { one: "{n} Hinweis zur Eingabe", other: "{n} Hinweise zur Eingabe" },
  orphan: "Im Text von {side} nicht gefunden, daher nicht verglichen: {quote}",

  pair: "Paar {n}: {kind}",
  close: "Schließen",
  show: "In {side} zeigen",
  why: "Warum",
  confidence: { high: "hohe Sicherheit", fair: "mittlere Sicherheit", low: "geringe Sicherheit" },
  decided: { annotation: "annotiert", judge: "beurteilt", person: "von Hand festgelegt" },
  own: {
    asserts: "{source}, im eigenen Namen",
    reports: "{source}: gibt wieder, was andere sagen",
    denies: "{source}, im eigenen Namen: bestreitet es",
    doubts: "{source}, im eigenen Namen: bezweifelt es",
    hedges: "{source}, im eigenen Namen: sagt es mit Vorbehalt",
  },
  voice: {
    asserts: "{who}, zitiert von {source}",
    reports: "{who}, zitiert von {source}",
    denies: "{who}, zitiert von {source}: bestreitet es",
    doubts: "{who}, zitiert von {source}: bezweifelt es",
    hedges: "{who}, zitiert von {source}: sagt es mit Vorbehalt",
  },
  gist: "Kurz: {gist}",
  note: "Anmerkung: {note}",
  changed: "Der Wortlaut des Artikels weicht vom markierten Zitat ab.",
  sameSource: "Beide Artikel zitieren dieselbe Quelle: kein zweites Zeugnis.",

  evidence: {
    "shared-words": "Dieselben Wörter",
    "shared-name": "Derselbe Name",
    "same-number": "Dieselbe Zahl",
    "same-quote": "Dasselbe Zitat",
    "same-denial": "Dasselbe wird bestritten",
    number: "Unterschiedliche Zahlen",
    date: "Unterschiedliche Daten",
    negation: "Die eine sagt es, die andere sagt, es sei nicht so",
    denial: "Die eine sagt es, die andere bestreitet es",
    doubt: "Die eine bezweifelt, was die andere sagt",
    antonym: "Gegensätzliche Wörter",
    camps: "Zwei Seiten eines Streits, jede spricht für sich",
    debunk: "Die eine schildert etwas, die andere sagt, so sei es nicht",
    position: "Gegensätzliche Standpunkte",
    frequency: "Wie oft oder wie viel: gegensätzlich",
    "annotated-answer": "Antworten auf dieselbe Frage",
    judged: "Von einer zusätzlichen Prüfinstanz als Ganzes gelesen",
    linked: "Von Hand verknüpft",
  },
  evidenceOther: "Wörter, die dazu geführt haben ({kind})",
  value: "{words} = {value}",
  question: "„{question}“",
  questionB: "B fragt: „{question}“",
  answer: {
    asserts: "{answer}",
    reports: "{answer}",
    denies: "bestreitet die Antwort „{answer}“",
    doubts: "bezweifelt die Antwort „{answer}“",
    hedges: "mit Vorbehalt: {answer}",
  },
  answerless: {
    asserts: "sagt es",
    reports: "gibt es wieder",
    denies: "bestreitet es",
    doubts: "bezweifelt es",
    hedges: "sagt es mit Vorbehalt",
  },

  origin: {
    engine: "Vom Programm gefunden",
    annotation: "Aus den annotierten Antworten",
    judge: "Von einer zusätzlichen Prüfinstanz entschieden",
    person: "Von der Redaktion festgelegt",
  },
  setBy: "Festgelegt von {by}",
  setReason: "Grund: {reason}",
  engineAlone: {
    dispute: "Das Programm allein: Widerspruch ({confidence}).",
    agree: "Das Programm allein: Übereinstimmung ({confidence}).",
    related: "Das Programm allein: gleiches Thema ({confidence}).",
    none: "Das Programm allein hätte kein Paar gebildet.",
  },

  grid: "Fragen an beide Artikel",
  gridQuestion: "Frage",
  noAnswer: "keine Antwort gefunden",

  help: "Tasten und Zeichen",
  helpKeys: "Tasten",
  helpSigns: "Was die Markierungen bedeuten",
  helpKey: {
    step: "Nächstes und voriges Paar",
    ends: "Erstes und letztes Paar",
    enter: "Zu den Wörtern des Paars in A, noch einmal: zu denen in B",
    escape: "Zurück zur Liste oder zu den Worten; Karte oder diese Übersicht schließen",
    search: "Filtern und suchen",
    views: "Ansicht wechseln",
    help: "Diese Übersicht",
  },
  helpSign: {
    dispute: "Beide zugleich können nicht stimmen, oder die eine bestreitet oder bezweifelt, was die andere sagt.",
    agree: "Beide sagen dasselbe.",
    related: "Gleiches Thema: weder Übereinstimmung noch Widerspruch.",
    only: "Im anderen Artikel nicht gefunden. Schweigen ist kein Widerspruch.",
  },

  loading: "Die beiden Artikel werden verglichen …",
  loadingFile: "Der Vergleich wird geladen …",
  loadingSlow: "Das dauert etwas. Die Artikel lassen sich inzwischen lesen.",
  progress: "{done} von {total}",
  empty: "Es gibt noch nichts zu vergleichen.",
  emptyHelp:
    "Geben Sie ein Attribut src, eine Eigenschaft comparison oder pair, ein JSON-Skript oder zwei Artikel in den " +
    "Slots a und b an.",
  failed: "Der Vergleich konnte nicht gezeigt werden",
  unreachable: "Der Vergleich ist nicht angekommen",
  unreachableHelp:
    "Das Netz oder der Server hat nicht wie erwartet geantwortet. Nichts ist verloren: Versuchen Sie es noch einmal.",
  blocked: "Diese Seite lässt nicht zu, dass verglichen wird",
  withoutMarks: "Die Artikel werden ohne Markierungen gezeigt.",
  details: "Einzelheiten",
  retry: "Noch einmal versuchen",
  partFailed: "Ein Teil dieser Ansicht konnte nicht geladen werden.",
};

export default strings;
