/**
 * The element's words in French: see `en.js` for what may be changed and what holds in every language.
 *
 * The reader is addressed as "vous". A claim is "affirmation", the engine "programme", evidence "indice": a "preuve"
 * would prove something. To deny is "nier": "démentir" says that the denial is true. "many" is said of whole millions;
 * they are written in digits here, and so need no "de". Before a colon and inside guillemets stands a no-break space,
 * before other high punctuation a narrow one; a test looks for them, since the eye does not see them.
 */

const strings = {
  lang: "fr",
  dir: "ltr",

  article: "Article {side}",
  original: "Lire l’original",
  suggested: "Le programme a proposé ces affirmations ; personne ne les a marquées.",

  kind: {
    dispute: "Désaccord",
    agree: "Accord",
    related: "Même sujet",
    "only-a": "Dans A seulement",
    "only-b": "Dans B seulement",
  },
  spoken: {
    dispute: "désaccord, paire {n}",
    agree: "accord, paire {n}",
    related: "même sujet, paire {n}",
    "only-a": "non trouvé dans B",
    "only-b": "non trouvé dans A",
  },
  announced: {
    dispute: "Paire {n} sur {of} : désaccord",
    agree: "Paire {n} sur {of} : accord",
    related: "Paire {n} sur {of} : même sujet",
  },

  summary: "{pairs} : {parts}.",
  summaryNone: "Aucune affirmation d’un article n’a été associée à une affirmation de l’autre.",
  summaryPairs: {
    one: "{n} paire d’affirmations",
    many: "{n} paires d’affirmations",
    other: "{n} paires d’affirmations",
  },
  summaryPart: {
    dispute: { one: "{n} en désaccord", many: "{n} en désaccord", other: "{n} en désaccord" },
    agree: { one: "{n} en accord", many: "{n} en accord", other: "{n} en accord" },
    related: { one: "{n} sur le même sujet", many: "{n} sur le même sujet", other: "{n} sur le même sujet" },
  },
  unseen: {
    a: {
      one: "{n} affirmation de A n’a pas été trouvée dans B.",
      many: "{n} affirmations de A n’ont pas été trouvées dans B.",
      other: "{n} affirmations de A n’ont pas été trouvées dans B.",
    },
    b: {
      one: "{n} affirmation de B n’a pas été trouvée dans A.",
      many: "{n} affirmations de B n’ont pas été trouvées dans A.",
      other: "{n} affirmations de B n’ont pas été trouvées dans A.",
    },
  },
  silence: "Le silence n’est pas un désaccord.",

  views: "Affichage",
  view: { side: "Côte à côte", pairs: "Paires", one: "Un article", grid: "Questions" },
  read: { a: "Lire A, avec B en marge", b: "Lire B, avec A en marge" },

  previous: "Paire précédente",
  next: "Paire suivante",
  position: "Paire {n} sur {of}",
  positionNone: { one: "{n} paire", many: "{n} paires", other: "{n} paires" },

  filters: "Afficher",
  all: "Tout",
  filtering: "Filtrer et chercher",
  filterEvidence: "Indice",
  filterConfidence: "Confiance",
  filterSpeaker: "Qui parle",
  filterSearch: "Mots dans les affirmations",
  anyEvidence: "Tous les indices",
  anyConfidence: "Tous les degrés",
  anySpeaker: "Tout le monde",
  atLeast: { fair: "Moyenne ou élevée", high: "Élevée" },
  clear: "Effacer les filtres",
  shown: { one: "{n} entrée affichée", many: "{n} entrées affichées", other: "{n} entrées affichées" },
  noneShown: "Aucune paire ne répond à cette recherche.",

  pairs: "Paires d’affirmations",
  keys: "Les flèches choisissent une paire, Enter mène à ses mots, Esc en revient.",
  noMarkers: "Aucune paire d’affirmations n’a pu être marquée.",
  noClaims: "Aucun des deux articles ne comporte d’affirmation marquée.",
  onlyIn: { a: "Dans A seulement : non trouvé dans B ({n})", b: "Dans B seulement : non trouvé dans A ({n})" },
  notes: {
    one: "{n} remarque sur les données reçues",
    many: "{n} remarques sur les données reçues",
    other: "{n} remarques sur les données reçues",
  },
  orphan: "Non trouvé dans le texte de {side}, donc non comparé : {quote}",

  pair: "Paire {n} : {kind}",
  close: "Fermer",
  show: "Montrer dans {side}",
  why: "Pourquoi",
  confidence: { high: "confiance élevée", fair: "confiance moyenne", low: "confiance faible" },
  decided: { annotation: "par annotation", judge: "par évaluation", person: "fixé à la main" },
  own: {
    asserts: "{source}, en son propre nom",
    reports: "{source} : rapporte ce que disent d’autres",
    denies: "{source}, en son propre nom : le nie",
    doubts: "{source}, en son propre nom : en doute",
    hedges: "{source}, en son propre nom : le dit avec réserve",
  },
  voice: {
    asserts: "{who}, selon {source}",
    reports: "{who}, selon {source}",
    denies: "{who}, selon {source} : le nie",
    doubts: "{who}, selon {source} : en doute",
    hedges: "{who}, selon {source} : le dit avec réserve",
  },
  gist: "En bref : {gist}",
  note: "Note : {note}",
  changed: "Les mots de l’article diffèrent de la citation marquée.",
  sameSource: "Les deux articles citent la même source : ce ne sont pas deux témoignages.",

  evidence: {
    "shared-words": "Les mêmes mots",
    "shared-name": "Le même nom",
    "same-number": "Le même nombre",
    "same-quote": "La même citation",
    "same-denial": "Elles nient la même chose",
    number: "Nombres différents",
    date: "Dates différentes",
    negation: "L’une le dit, l’autre dit que ce n’est pas le cas",
    denial: "L’une le dit, l’autre le nie",
    doubt: "L’une met en doute ce que dit l’autre",
    antonym: "Mots opposés",
    camps: "Deux parties à un différend, chacune en son propre nom",
    debunk: "L’une fait un récit, l’autre dit qu’il n’en est rien",
    position: "Positions opposées",
    frequency: "Fréquence ou quantité : l’opposé",
    "annotated-answer": "Réponses à la même question",
    judged: "Lu dans son ensemble par une instance d’évaluation ajoutée",
    linked: "Lien fait à la main",
  },
  evidenceOther: "Mots qui y ont conduit ({kind})",
  value: "{words} = {value}",
  question: "« {question} »",
  questionB: "B demande : « {question} »",
  answer: {
    asserts: "{answer}",
    reports: "{answer}",
    denies: "rejette la réponse « {answer} »",
    doubts: "met en doute la réponse « {answer} »",
    hedges: "avec réserve : {answer}",
  },
  answerless: {
    asserts: "le dit",
    reports: "le rapporte",
    denies: "le nie",
    doubts: "en doute",
    hedges: "le dit avec réserve",
  },

  origin: {
    engine: "Trouvé par le programme",
    annotation: "D’après les réponses annotées",
    judge: "Décidé par une instance d’évaluation ajoutée",
    person: "Fixé par la rédaction",
  },
  setBy: "Fixé par {by}",
  setReason: "Motif : {reason}",
  engineAlone: {
    dispute: "Le programme seul : désaccord ({confidence}).",
    agree: "Le programme seul : accord ({confidence}).",
    related: "Le programme seul : même sujet ({confidence}).",
    none: "Le programme seul ne les aurait pas associées.",
  },

  grid: "Questions posées aux deux articles",
  gridQuestion: "Question",
  noAnswer: "aucune réponse trouvée",

  help: "Touches et signes",
  helpKeys: "Touches",
  helpSigns: "Ce que signifient les marques",
  helpKey: {
    step: "Paire suivante et précédente",
    ends: "Première et dernière paire",
    enter: "Vers les mots de la paire dans A ; encore une fois, vers ceux de B",
    escape: "Retour à la liste ou aux mots ; fermer la fiche ou cette aide",
    search: "Filtrer et chercher",
    views: "Changer d’affichage",
    help: "Cette aide",
  },
  helpSign: {
    dispute: "Elles ne peuvent être vraies toutes les deux, ou l’une nie ou met en doute ce que dit l’autre.",
    agree: "Toutes deux disent la même chose.",
    related: "Le même sujet : ni accord ni désaccord.",
    only: "Non trouvé dans l’autre article. Le silence n’est pas un désaccord.",
  },

  loading: "Comparaison des deux articles…",
  loadingFile: "Chargement de la comparaison…",
  loadingSlow: "Cela prend un moment. Les articles se lisent en attendant.",
  progress: "{done} sur {total}",
  empty: "Il n’y a encore rien à comparer.",
  emptyHelp:
    "Indiquez un attribut src, une propriété comparison ou pair, un script JSON ou deux articles dans les slots a " +
    "et b.",
  failed: "La comparaison n’a pas pu être affichée",
  unreachable: "La comparaison n’est pas arrivée",
  unreachableHelp: "Le réseau ou le serveur n’a pas répondu comme il le devait. Rien n’est perdu : réessayez.",
  blocked: "Cette page ne permet pas d’effectuer la comparaison",
  withoutMarks: "Les articles sont affichés sans marques.",
  details: "Détails",
  retry: "Réessayer",
  partFailed: "Une partie de cet affichage n’a pas pu être chargée.",
};

export default strings;
