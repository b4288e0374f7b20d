//! English nouns for somebody: what an article calls those whom it has named, and which pronouns stand for them.

use std::sync::OnceLock;

use crate::lang::{Key, KeyKind, KeyMap};

/// Whether "he" or "she" stands for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Female,
    Male,
}

/// What a noun calls somebody or something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    /// One person.
    Person(Option<Gender>),
    /// Several people: "rescuers", "police".
    People,
    /// Something that acts as one: "ministry", "school".
    Body,
    /// Something that acts as one, by a noun that may stand for any name of such: "company", "club".
    AnyBody,
    /// Only the last word of a name of a place: "Mill Lane".
    Place,
}

const FEMALE: &str = "woman girl mother wife daughter sister widow grandmother aunt actress waitress policewoman \
    spokeswoman chairwoman councilwoman congresswoman businesswoman saleswoman heroine queen princess duchess mrs ms \
    miss lady dame baroness countess";

const MALE: &str = "man boy father husband son brother widower grandfather uncle policeman spokesman chairman \
    councilman congressman businessman salesman fisherman fireman gunman nobleman king prince duke mr sir lord baron";

const PERSON: &str = "mayor minister premier president chancellor governor senator councillor alderman lawmaker \
    legislator leader chief director chair chairperson head boss spokesperson owner manager landlord captain skipper \
    driver pilot teacher headteacher doctor surgeon nurse midwife vet professor researcher scientist author writer poet \
    painter singer musician composer conductor actor engineer architect surveyor officer inspector sergeant constable \
    detective commissioner superintendent sheriff coroner pathologist judge magistrate lawyer solicitor barrister \
    prosecutor ambassador envoy diplomat candidate nominee deputy secretary treasurer ombudsman bishop archbishop priest \
    vicar imam rabbi coach trainer striker goalkeeper midfielder defender winger jockey cyclist runner climber hiker \
    farmer shopkeeper baker butcher builder plumber electrician resident neighbour witness victim suspect defendant \
    plaintiff prisoner hostage patient passenger survivor analyst economist historian biologist geologist chemist \
    physicist activist campaigner founder editor journalist reporter photographer student pupil apprentice trainee \
    teenager baby toddler child pensioner worker employee guard soldier general colonel major lieutenant admiral \
    commander rebel whistleblower buyer seller investor bidder tenant warden ranger keeper curator librarian porter clerk";

const PEOPLE: &str = "police people men women children residents villagers officials officers rescuers firefighters \
    investigators detectives prosecutors lawyers doctors nurses paramedics teachers pupils students parents workers \
    staff passengers survivors witnesses neighbours farmers fishermen soldiers troops rebels militants insurgents \
    protesters demonstrators activists campaigners councillors ministers lawmakers senators mps scientists researchers \
    engineers experts economists analysts organisers owners tenants shareholders investors players fans supporters \
    voters customers drivers guards authorities relatives families friends volunteers crews";

const ANY_BODY: &str = "company firm business club team group airline carrier operator charity manufacturer maker retailer \
    supplier broadcaster newspaper publisher developer insurer startup";

const BODY: &str = "university college school academy hospital clinic council ministry department agency authority court tribunal union party committee commission \
    board panel association federation confederation institute institution society trust foundation church museum gallery \
    theatre library bank station network supermarket contractor utility orchestra laboratory band league cooperative consortium corporation government \
    parliament senate assembly congress army navy coastguard brigade regulator watchdog inspectorate bureau office";

/// Last words of a name of a body that are no noun for one.
const BODY_ENDINGS: &str = "ltd limited inc plc corp gmbh llc holdings industries lines airways motors partners brothers \
    rovers united wanderers athletic albion rangers fc service services system systems works studios records press gazette times post \
    herald tribune echo chronicle courier democrats conservatives greens liberals labour front movement alliance \
    coalition homes foods energy power water rail post";

const PLACE: &str = "street road avenue lane square row drive way close crescent bridge park river lake hill hills mountain \
    mount island islands isle harbour port bay sound strait sea ocean gulf valley coast beach point head forest wood moor \
    county province region district city town village airport station tower castle house hall stadium arena north south \
    east west quarter pass peninsula reef";

/// What a form calls somebody, if anything.
pub(super) fn noun(form: Key) -> Option<Noun> {
    static NOUNS: OnceLock<KeyMap<Noun>> = OnceLock::new();
    let nouns = NOUNS.get_or_init(|| {
        let lists = [
            (PERSON, Noun::Person(None)),
            (FEMALE, Noun::Person(Some(Gender::Female))),
            (MALE, Noun::Person(Some(Gender::Male))),
            (PEOPLE, Noun::People),
            (ANY_BODY, Noun::AnyBody),
            (BODY, Noun::Body),
        ];
        table(&lists)
    });
    nouns.get(&form).copied()
}

/// What the last word of a name says of what is named.
pub(super) fn ending(form: Key) -> Option<Noun> {
    static ENDINGS: OnceLock<KeyMap<Noun>> = OnceLock::new();
    let endings = ENDINGS.get_or_init(|| {
        table(&[(ANY_BODY, Noun::Body), (BODY, Noun::Body), (BODY_ENDINGS, Noun::Body), (PLACE, Noun::Place)])
    });
    endings.get(&form).copied()
}

/// Earlier lists win.
fn table(lists: &[(&str, Noun)]) -> KeyMap<Noun> {
    let mut table: KeyMap<Noun> = KeyMap::default();
    for (words, noun) in lists {
        for word in words.split_whitespace() {
            table.entry(Key::new(KeyKind::Form, word)).or_insert_with(|| *noun);
        }
    }
    table
}
