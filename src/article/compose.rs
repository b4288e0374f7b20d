//! Letters that Unicode encodes in two ways: as one character, or as a letter and a combining mark.
//!
//! The table holds the canonical compositions of UnicodeData.txt 14.0 (Unicode License v3; compositions never change
//! once published) for U+00C0–024F, U+0386–03CE, U+0400–045F and U+1E00–1EFF, without the excluded ones: Latin,
//! Cyrillic and modern Greek. Made with `decomposition` and `normalize` of Python's `unicodedata`.

/// The one character for a letter and the combining mark after it, where the table has one.
pub(super) fn compose(base: char, mark: char) -> Option<char> {
    let row = COMPOSITIONS.binary_search_by_key(&mark, |(mark, _)| *mark).ok()?;
    let mut pairs = COMPOSITIONS[row].1.chars();
    while let (Some(letter), Some(whole)) = (pairs.next(), pairs.next()) {
        if letter == base {
            return Some(whole);
        }
    }
    None
}

/// By mark, in code point order: each letter followed by what the two come to.
const COMPOSITIONS: &[(char, &str)] = &[
    // grave accent
    ('\u{300}', "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
    // acute accent
    (
        '\u{301}',
        "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοό\
         υύωώГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
    ),
    // circumflex accent
    ('\u{302}', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
    // tilde
    ('\u{303}', "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
    // macron
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
    // breve
    ('\u{306}', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўȨḜȩḝẠẶạặ"),
    // dot above
    ('\u{307}', "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
    // diaeresis
    ('\u{308}', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋЕЁІЇеёіїHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
    // hook above
    ('\u{309}', "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
    // ring above
    ('\u{30a}', "AÅaåUŮuůwẘyẙ"),
    // double acute accent
    ('\u{30b}', "OŐoőUŰuű"),
    // caron
    ('\u{30c}', "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
    // double grave accent
    ('\u{30f}', "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
    // inverted breve
    ('\u{311}', "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
    // horn
    ('\u{31b}', "OƠoơUƯuư"),
    // dot below
    ('\u{323}', "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
    // diaeresis below
    ('\u{324}', "UṲuṳ"),
    // ring below
    ('\u{325}', "AḀaḁ"),
    // comma below
    ('\u{326}', "SȘsșTȚtț"),
    // cedilla
    ('\u{327}', "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
    // ogonek
    ('\u{328}', "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
    // circumflex accent below
    ('\u{32d}', "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
    // breve below
    ('\u{32e}', "HḪhḫ"),
    // tilde below
    ('\u{330}', "EḚeḛIḬiḭUṴuṵ"),
    // macron below
    ('\u{331}', "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(base: char, mark: char, expected: Option<char>) {
        assert_eq!(compose(base, mark), expected);
    }

    #[test]
    fn letters_and_marks() {
        check('e', '\u{301}', Some('é'));
        check('ê', '\u{323}', None);
        check('ẹ', '\u{302}', Some('ệ'));
        check('и', '\u{306}', Some('й'));
        check('α', '\u{301}', Some('ά'));
        check('e', 'e', None);
    }

    #[test]
    fn the_table_is_in_order_and_in_pairs() {
        assert!(COMPOSITIONS.is_sorted_by_key(|(mark, _)| *mark));
        assert!(COMPOSITIONS.iter().all(|(_, pairs)| pairs.chars().count() % 2 == 0));
    }
}
