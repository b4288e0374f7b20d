/**
 * What the element's own tables do not say. The forms of a plural are those of the language, as in `../strings/`.
 *
 * @type {Record<string, { lost: Record<string, string> & { other: string } }>}
 */
export const STRINGS = {
  en: {
    lost: {
      one: "The words of {n} claim are not in the article as it stands now.",
      other: "The words of {n} claims are not in the article as it stands now.",
    },
  },
  ar: {
    lost: {
      zero: "كلمات الأقوال كلها في المقال بصيغته الحالية.",
      one: "كلمات قول واحد ليست في المقال بصيغته الحالية.",
      two: "كلمات قولين ليست في المقال بصيغته الحالية.",
      few: "كلمات {n} أقوال ليست في المقال بصيغته الحالية.",
      many: "كلمات {n} قولًا ليست في المقال بصيغته الحالية.",
      other: "كلمات {n} قول ليست في المقال بصيغته الحالية.",
    },
  },
  de: {
    lost: {
      one: "Die Worte von {n} Aussage stehen nicht im Artikel, wie er jetzt ist.",
      other: "Die Worte von {n} Aussagen stehen nicht im Artikel, wie er jetzt ist.",
    },
  },
  es: {
    lost: {
      one: "Las palabras de {n} afirmación no están en el artículo tal como está ahora.",
      many: "Las palabras de {n} de afirmaciones no están en el artículo tal como está ahora.",
      other: "Las palabras de {n} afirmaciones no están en el artículo tal como está ahora.",
    },
  },
  fr: {
    lost: {
      one: "Les mots de {n} affirmation ne se trouvent pas dans l’article tel qu’il est maintenant.",
      many: "Les mots de {n} d’affirmations ne se trouvent pas dans l’article tel qu’il est maintenant.",
      other: "Les mots de {n} affirmations ne se trouvent pas dans l’article tel qu’il est maintenant.",
    },
  },
  uk: {
    lost: {
      one: "Слів {n} твердження немає в статті в її нинішньому вигляді.",
      few: "Слів {n} тверджень немає в статті в її нинішньому вигляді.",
      many: "Слів {n} тверджень немає в статті в її нинішньому вигляді.",
      other: "Слів {n} твердження немає в статті в її нинішньому вигляді.",
    },
  },
  zh: {
    lost: { other: "有{n}条说法的原文不在文章现在的内容中。" },
  },
};
