declare module "diff-match-patch";
declare module "wink-nlp/utilities/similarity.js";
