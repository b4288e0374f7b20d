//! Which language tags name a language.

/// Languages with a two-letter code: ISO 639-1, as the Library of Congress lists it (183 codes), without the withdrawn.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii \
    ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr \
    ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk \
    sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za \
    zh zu";

/// Languages in which news is written and that have a three-letter code only (ISO 639-2 and 639-3), and the codes for
/// "undetermined", "several" and "none".
const THREE_LETTERS: &str = "arc ast awa ban bho bik brx ceb chr ckb cmn crh csb dag doi dsb fil fon frp fur gom gsw \
    hak haw hil hmn hne hsb ilo kab kac kbd kea kmr kok krc kri lij lmo lua luo lus mad mag mai mni mos mul nah \
    nan nap nds nso nqo pag pam pap pnb prs quc rom rup sah sat scn sco shn srn syl szl tcy tet tpi tum udm und vec \
    war wuu yue zgh zxx";

/// Whether a tag is shaped like BCP 47 (RFC 5646) and its first subtag names a language.
///
/// Later subtags are held to their shape only, one to eight ASCII letters and digits; whether a region or a variant
/// exists is not looked up.
pub(super) fn is_known(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
    let table = if language.len() == 2 { TWO_LETTERS } else { THREE_LETTERS };
    let mut last = language.as_str();
    for subtag in subtags {
        if subtag.is_empty() || subtag.len() > 8 || !subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return false;
        }
        last = subtag;
    }
    // A single letter opens an extension, which must follow.
    last.len() > 1 && table.split(' ').any(|known| known == language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, expected: bool) {
        assert_eq!(is_known(tag), expected, "{tag}");
    }

    #[test]
    fn languages() {
        for tag in ["en", "EN", "en-GB", "zh-Hant-TW", "ckb", "und", "sr-Latn", "de-CH-1996", "en-x-plain"] {
            check(tag, true);
        }
    }

    #[test]
    fn no_languages() {
        for tag in ["", " ", "english", "xx", "e", "en_GB", "en-", "en-toolonglong", "en-x", "x-klingon", "en us", "é"]
        {
            check(tag, false);
        }
    }

    #[test]
    fn the_tables_are_in_order() {
        assert!(TWO_LETTERS.split(' ').is_sorted_by(|one, next| one < next));
        assert_eq!(TWO_LETTERS.split(' ').count(), 183);
    }
}
