/**
 * The element's words in Spanish: see `en.js` for what may be changed and what holds in every language.
 *
 * The reader is addressed as "usted". A claim is "afirmación", the engine "programa", evidence "indicio": a "prueba"
 * would prove something. To deny is "negar": "desmentir" says that the denial is true. "many" is said of whole
 * millions; they are written in digits here, and so need no "de".
 */

const strings = {
  lang: "es",
  dir: "ltr",

  article: "Artículo {side}",
  original: "Leer el original",
  suggested: "El programa propuso estas afirmaciones; nadie las ha marcado.",

  kind: {
    dispute: "Discrepan",
    agree: "Coinciden",
    related: "Mismo asunto",
    "only-a": "Solo en A",
    "only-b": "Solo en B",
  },
  spoken: {
    dispute: "discrepancia, par {n}",
    agree: "coincidencia, par {n}",
    related: "mismo asunto, par {n}",
    "only-a": "no se encontró en B",
    "only-b": "no se encontró en A",
  },
  announced: {
    dispute: "Par {n} de {of}: discrepan",
    agree: "Par {n} de {of}: coinciden",
    related: "Par {n} de {of}: mismo asunto",
  },

  summary: "{pairs}: {parts}.",
  summaryNone: "No se ha emparejado ninguna afirmación de un artículo con otra del otro.",
  summaryPairs: {
    one: "{n} par de afirmaciones",
    many: "{n} pares de afirmaciones",
    other: "{n} pares de afirmaciones",
  },
  summaryPart: {
    dispute: { one: "{n} discrepa", many: "{n} discrepan", other: "{n} discrepan" },
    agree: { one: "{n} coincide", many: "{n} coinciden", other: "{n} coinciden" },
    related: {
      one: "{n} trata del mismo asunto",
      many: "{n} tratan del mismo asunto",
      other: "{n} tratan del mismo asunto",
    },
  },
  unseen: {
    a: {
      one: "{n} afirmación de A no se encontró en B.",
      many: "{n} afirmaciones de A no se encontraron en B.",
      other: "{n} afirmaciones de A no se encontraron en B.",
    },
    b: {
      one: "{n} afirmación de B no se encontró en A.",
      many: "{n} afirmaciones de B no se encontraron en A.",
      other: "{n} afirmaciones de B no se encontraron en A.",
    },
  },
  silence: "Callar no es discrepar.",

  views: "Vista",
  view: { side: "En paralelo", pairs: "Pares", one: "Un artículo", grid: "Preguntas" },
  read: { a: "Leer A, con B al margen", b: "Leer B, con A al margen" },

  previous: "Par anterior",
  next: "Par siguiente",
  position: "Par {n} de {of}",
  positionNone: { one: "{n} par", many: "{n} pares", other: "{n} pares" },

  filters: "Mostrar",
  all: "Todo",
  filtering: "Filtrar y buscar",
  filterEvidence: "Indicio",
  filterConfidence: "Confianza",
  filterSpeaker: "Quién habla",
  filterSearch: "Palabras en las afirmaciones",
  anyEvidence: "Cualquier indicio",
  anyConfidence: "Cualquier confianza",
  anySpeaker: "Cualquiera",
  atLeast: { fair: "Media o alta", high: "Alta" },
  clear: "Quitar los filtros",
  shown: { one: "{n} resultado a la vista", many: "{n} resultados a la vista", other: "{n} resultados a la vista" },
  noneShown: "Ningún par se ajusta a lo que se busca.",

  pairs: "Pares de afirmaciones",
  keys: "Las flechas eligen un par, Enter lleva a sus palabras y Esc vuelve.",
  noMarkers: "No se pudo marcar ningún par de afirmaciones.",
  noClaims: "Ninguno de los dos artículos tiene afirmaciones marcadas.",
  onlyIn: { a: "Solo en A: no se encontró en B ({n})", b: "Solo en B: no se encontró en A ({n})" },
  notes: {
    one: "{n} aviso sobre los datos recibidos",
    many: "{n} avisos sobre los datos recibidos",
    other: "{n} avisos sobre los datos recibidos",
  },
  orphan: "No se encontró en el texto de {side}, así que no se comparó: {quote}",

  pair: "Par {n}: {kind}",
  close: "Cerrar",
  show: "Mostrar en {side}",
  why: "Por qué",
  confidence: { high: "confianza alta", fair: "confianza media", low: "confianza baja" },
  decided: { annotation: "según anotación", judge: "según evaluación", person: "fijado a mano" },
  own: {
    asserts: "{source}, con voz propia",
    reports: "{source}: recoge lo que dicen otras voces",
    denies: "{source}, con voz propia: lo niega",
    doubts: "{source}, con voz propia: lo pone en duda",
    hedges: "{source}, con voz propia: lo dice con cautela",
  },
  voice: {
    asserts: "{who}, según cita {source}",
    reports: "{who}, según cita {source}",
    denies: "{who}, según cita {source}: lo niega",
    doubts: "{who}, según cita {source}: lo pone en duda",
    hedges: "{who}, según cita {source}: lo dice con cautela",
  },
  gist: "En resumen: {gist}",
  note: "Nota: {note}",
  changed: "Las palabras del artículo difieren de la cita marcada.",
  sameSource: "Ambos artículos citan la misma fuente: no son dos testimonios.",

  evidence: {
    "shared-words": "Las mismas palabras",
    "shared-name": "El mismo nombre",
    "same-number": "La misma cifra",
    "same-quote": "La misma cita",
    "same-denial": "Niegan lo mismo",
    number: "Cifras distintas",
    date: "Fechas distintas",
    negation: "Una lo dice, la otra dice que no es así",
    denial: "Una lo dice, la otra lo niega",
    doubt: "Una pone en duda lo que dice la otra",
    antonym: "Palabras opuestas",
    camps: "Dos partes de una disputa, cada una en su propio nombre",
    debunk: "Una relata algo, la otra dice que no es así",
    position: "Posturas opuestas",
    frequency: "Con qué frecuencia o en qué medida: lo opuesto",
    "annotated-answer": "Respuestas a la misma pregunta",
    judged: "Leído en conjunto por un evaluador añadido",
    linked: "Enlace hecho a mano",
  },
  evidenceOther: "Palabras que han llevado a esto ({kind})",
  value: "{words} = {value}",
  question: "«{question}»",
  questionB: "B pregunta: «{question}»",
  answer: {
    asserts: "{answer}",
    reports: "{answer}",
    denies: "rechaza la respuesta «{answer}»",
    doubts: "pone en duda la respuesta «{answer}»",
    hedges: "con cautela: {answer}",
  },
  answerless: {
    asserts: "lo dice",
    reports: "lo recoge",
    denies: "lo niega",
    doubts: "lo pone en duda",
    hedges: "lo dice con cautela",
  },

  origin: {
    engine: "Hallado por el programa",
    annotation: "Según las respuestas anotadas",
    judge: "Decidido por un evaluador añadido",
    person: "Fijado por la redacción",
  },
  setBy: "Fijado por {by}",
  setReason: "Motivo: {reason}",
  engineAlone: {
    dispute: "El programa por sí solo: discrepan ({confidence}).",
    agree: "El programa por sí solo: coinciden ({confidence}).",
    related: "El programa por sí solo: mismo asunto ({confidence}).",
    none: "El programa por sí solo no las habría emparejado.",
  },

  grid: "Preguntas a ambos artículos",
  gridQuestion: "Pregunta",
  noAnswer: "no se encontró respuesta",

  help: "Teclas y signos",
  helpKeys: "Teclas",
  helpSigns: "Qué significan las marcas",
  helpKey: {
    step: "Par siguiente y anterior",
    ends: "Primer y último par",
    enter: "A las palabras del par en A; otra vez, a las de B",
    escape: "Volver a la lista o a las palabras; cerrar la ficha o esta ayuda",
    search: "Filtrar y buscar",
    views: "Cambiar de vista",
    help: "Esta ayuda",
  },
  helpSign: {
    dispute: "No pueden ser ciertas las dos, o una niega o pone en duda lo que dice la otra.",
    agree: "Ambas dicen lo mismo.",
    related: "El mismo asunto: ni coinciden ni discrepan.",
    only: "No se encontró en el otro artículo. Callar no es discrepar.",
  },

  loading: "Se están comparando los dos artículos…",
  loadingFile: "Se está cargando la comparación…",
  loadingSlow: "Esto tarda un poco. Mientras tanto, los artículos se pueden leer.",
  progress: "{done} de {total}",
  empty: "Todavía no hay nada que comparar.",
  emptyHelp:
    "Indique un atributo src, una propiedad comparison o pair, un script JSON o dos artículos en los slots a y b.",
  failed: "No se pudo mostrar la comparación",
  unreachable: "La comparación no ha llegado",
  unreachableHelp: "La red o el servidor no respondió como debía. No se ha perdido nada: inténtelo de nuevo.",
  blocked: "Esta página no permite hacer la comparación",
  withoutMarks: "Los artículos se muestran sin marcas.",
  details: "Detalles",
  retry: "Reintentar",
  partFailed: "No se pudo cargar una parte de esta vista.",
};

export default strings;
