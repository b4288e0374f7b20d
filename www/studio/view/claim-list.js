import { h, words } from "../../element/dom.js";
import { KINDS, SIGNS } from "../../element/model.js";
import { relationsOf } from "./article.js";
import { button, letter, shortened } from "./parts.js";

/**
 * The claims of an article, in reading order: the keyboard's way to each.
 *
 * @param {import("./context.js").Side} side
 * @param {import("./context.js").Context} context
 */
export function claimList(side, { document, live, looking, versions, t, say }) {
  const { claims, lang, dir } = document[side];
  const open = looking.open?.side === side ? looking.open.id : null;
  const { version, isShown } = versions.of(`list-${side}`, [claims, lang, dir, live.comparison, open, say]);
  const piece = {
    class: "claim-list",
    "data-key": `list ${side}`,
    "data-piece": `list-${side}`,
    "data-version": version,
  };
  if (isShown) return h("section", piece);
  const relations = relationsOf(side, live.comparison);
  return h(
    "section",
    piece,
    h("h3", {}, letter(side), t("claims.listOf", { side: side.toUpperCase(), n: claims.length })),
    claims.length === 0 && h("p", { class: "aside" }, t("claims.none")),
    h(
      "ol",
      {},
      claims.map(({ id, quote, speaker }) => {
        const kinds = KINDS.filter((kind) => relations.get(id)?.includes(kind));
        return h(
          "li",
          { "data-key": `${side} ${id}` },
          button(
            "open",
            { class: "entry", "data-side": side, "data-claim": id, "aria-current": id === open && "true" },
            h("b", {}, id),
            ...kinds.map((kind) =>
              h(
                "span",
                { class: "sign", "data-kind": kind, role: "img", "aria-label": say.text(`kind.${kind}`) },
                SIGNS[kind],
              ),
            ),
            words("span", { lang: lang ?? "en", dir }, {}, shortened(quote.exact, 80)),
            speaker && h("small", { dir: "auto" }, speaker),
          ),
        );
      }),
    ),
  );
}
