/**
 * The frame's own words; those of the comparison are the element's. Names in braces stand for parts of an address, which
 * are the same in every language and read from left to right.
 *
 * @typedef {{ dir: "ltr" | "rtl", missing: string, refused: string, help: string, from: string }} Words
 */

/** @type {Record<string, Words>} */
export const WORDS = {
  en: {
    dir: "ltr",
    missing: "This frame was not told what to show",
    refused: "This frame cannot show what it was told to",
    help: "The address of a comparison, or of a pair of articles, goes into {src}, and begins with {http} or {https}.",
    from: "The comparison comes from {host}.",
  },
  ar: {
    dir: "rtl",
    missing: "لم يُحدَّد لهذا الإطار ما يعرضه",
    refused: "لا يمكن لهذا الإطار عرض ما طُلب منه",
    help: "يوضع عنوان المقارنة، أو عنوان زوج من المقالات، في {src}، ويبدأ بـ {http} أو {https}.",
    from: "مصدر هذه المقارنة: {host}.",
  },
  de: {
    dir: "ltr",
    missing: "Diesem Rahmen wurde nicht gesagt, was er zeigen soll",
    refused: "Dieser Rahmen kann nicht zeigen, was er zeigen soll",
    help: "Die Adresse eines Vergleichs oder eines Artikelpaars steht in {src} und beginnt mit {http} oder {https}.",
    from: "Der Vergleich kommt von {host}.",
  },
  es: {
    dir: "ltr",
    missing: "No se ha indicado qué debe mostrar este marco",
    refused: "Este marco no puede mostrar lo que se le ha indicado",
    help: "La dirección de una comparación, o de un par de artículos, va en {src} y empieza por {http} o {https}.",
    from: "La comparación procede de {host}.",
  },
  fr: {
    dir: "ltr",
    missing: "Rien n’a été indiqué à afficher dans ce cadre",
    refused: "Ce cadre ne peut pas afficher ce qui lui a été indiqué",
    help: "L’adresse d’une comparaison, ou d’une paire d’articles, se place dans {src} et commence par {http} ou {https}.",
    from: "La comparaison provient de {host}.",
  },
  uk: {
    dir: "ltr",
    missing: "Для цієї рамки не вказано, що показувати",
    refused: "Ця рамка не може показати те, що для неї вказано",
    help: "Адресу порівняння або пари статей вказують у {src}; вона починається з {http} або {https}.",
    from: "Порівняння надано з {host}.",
  },
  zh: {
    dir: "ltr",
    missing: "此框架没有指定要显示的内容",
    refused: "此框架无法显示指定的内容",
    help: "请在 {src} 中填写一个对照结果或一对文章的地址，以 {http} 或 {https} 开头。",
    from: "此对照来自 {host}。",
  },
};

/**
 * @param {string} tag a language tag, as `de-AT`; English where it is unknown
 * @returns {Words & { lang: string }}
 */
export function wordsFor(tag) {
  const language = tag.toLowerCase().split("-")[0];
  const lang = Object.hasOwn(WORDS, language) ? language : "en";
  return { lang, ...WORDS[lang] };
}
