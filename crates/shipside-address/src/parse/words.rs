use crate::fold::fold;

/// Words a street is written with, folded: English, Spanish, Portuguese, Russian and Ukrainian, German, French.
const STREETS: &str = "street st road rd avenue ave boulevard blvd lane ln drive dr court ct highway hwy square sq \
    parkway pkwy terrace crescent plaza mews quay broadway way pl place circle cir trail trl \
    po box \
    calle c avenida av avda carretera ctra paseo pso camino plz pasaje pje calzada prolongacion jiron jr carrera cra kra diagonal transversal \
    rua r travessa tv alameda al estrada rodovia rod praca largo quadra qd \
    ул улица пр т проспект просп пер переулок пл площадь ш шоссе бульвар б р наб набережная проезд тупик аллея вул вулиця провулок \
    str strasse platz allee rue chemin quai impasse";

/// Words that end the name of an English street.
const ENGLISH_STREETS: &str = "street st road rd avenue ave boulevard blvd lane ln drive dr court ct highway hwy parkway pkwy terrace \
    crescent place way circle";

/// Words that tell a name goes on: "avenue de l'Opéra".
const LINKS: &str = "de du des la le do da dos of";

/// Words a house, a flat or a floor is written with.
const HOUSES: &str = "apt apartment suite ste unit floor fl building bldg block blk room rm house flat \
    no nº num numero piso pta puerta portal esc escalera bajo dpto depto departamento int interior ext mz lote lt edificio edif torre casa manzana s/n sn \
    apto ap bloco bl sala andar conj lj loja complemento dto esq izq izda dcha der \
    д дом кв квартира корп корпус к стр строение оф офис подъезд этаж буд будинок \
    haus etage stock appt bat batiment";

/// Words in front of or behind a town's name.
const TOWNS: &str = "г город гор м місто с село дер деревня пос поселок пгт рп ст ца станица смт";

/// Words in front of or behind a district's name.
const DISTRICTS: &str =
    "р н район мкр мкрн микрорайон мікрорайон bairro col colonia barrio urbanizacion urb fracc fraccionamiento";

/// Words that say region.
const REGIONS: &str = "обл область край респ республика ао округ";

fn is_one_of(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').map(str::to_owned).collect()
}

/// Whether a street word stands in the text, or a word that ends like a German or Dutch street.
pub(super) fn is_street(text: &str) -> bool {
    let words = words(text);
    let ends = |word: &String| {
        word.chars().count() > 6
            && ["strasse", "straat", "weg", "gasse", "platz", "allee", "laan"].iter().any(|end| word.ends_with(end))
    };
    if has_pair(&words, "р", "н") {
        return false;
    }
    let many = words.len() > 1;
    // "St. Mary's" is no street.
    let is_saint = |at: usize, word: &str| at == 0 && (word == "st" || word == "dr");
    words
        .iter()
        .enumerate()
        .any(|(at, word)| many && !is_saint(at, word) && word != "т" && is_one_of(word, STREETS) || ends(word))
}

fn has_pair(words: &[String], first: &str, second: &str) -> bool {
    words.windows(2).any(|pair| matches!(pair, [a, b] if a == first && b == second))
}

/// Whether a word for a house or flat stands in the text with a number or letter, or the text is a house number.
pub(super) fn is_house(text: &str) -> bool {
    let words = words(text);
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    let is_number = has_digit
        && words.len() <= 2
        && text.chars().count() <= 7
        && text.chars().filter(|c| c.is_alphabetic()).count() <= 2;
    let says = |word: &String| (has_digit || word.chars().count() >= 4) && is_one_of(word, HOUSES);
    is_number || words.len() > 1 && words.len() <= 6 && words.iter().any(says)
}

/// Whether any word belongs to a street or a flat.
pub(super) fn is_building_word(text: &str) -> bool {
    words(text).iter().any(|word| is_one_of(word, STREETS) || is_one_of(word, HOUSES))
}

/// Whether the text says that it is a town: "г. Химки", "Химки г".
pub(super) fn town(text: &str) -> bool {
    let is_numbered = text.split_whitespace().any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    marked(text, TOWNS) && !is_numbered && !is_latin(text)
}

/// The town without the word "city" (г., м.); a village keeps its word, which is part of its name.
pub(super) fn town_name(text: &str) -> &str {
    const CITY: [&str; 8] = ["г.", "г", "гор.", "гор", "город", "м.", "м", "місто"];
    let is_city = |word: &str| CITY.contains(&word.to_lowercase().as_str());
    let text = text.trim();
    let joined = ["г.", "Г.", "м.", "М."].iter().find_map(|word| text.strip_prefix(word)).map(str::trim_start);
    let first = text.split_once(' ').filter(|(word, _)| is_city(word)).map(|(_, rest)| rest.trim());
    let last = text.rsplit_once(' ').filter(|(_, word)| is_city(word)).map(|(rest, _)| rest.trim());
    first.or(joined).or(last).filter(|name| !name.is_empty()).unwrap_or(text)
}

/// Whether the text says that it is a district.
pub(super) fn is_district(text: &str) -> bool {
    let words = words(text);
    has_pair(&words, "р", "н") || marked(text, DISTRICTS.trim_start_matches("р н "))
}

/// Whether the text says that it is a region.
pub(super) fn is_region(text: &str) -> bool {
    marked(text, REGIONS)
}

fn marked(text: &str, list: &str) -> bool {
    let words = words(text);
    words.len() > 1 && [words.first(), words.last()].into_iter().flatten().any(|word| is_one_of(word, list))
}

fn is_latin(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).all(|c| u32::from(c) < 0x250)
}

/// Where a Russian or Ukrainian street begins behind its town: "Москва ул Тверская 7".
pub(super) fn street_start(text: &str) -> Option<usize> {
    let mut at = 0;
    for word in text.split_inclusive(' ') {
        if at > 0 && is_one_of(&fold(word), "ул улица вул вулиця пер переулок наб набережная")
        {
            return Some(at);
        }
        at += word.len();
    }
    None
}

/// Where the street ends within a text that goes on with the town: behind the last flat number, or behind the
/// street word when no number follows ("2210 S Congress Ave Apt 14 Austin" → before "Austin").
pub(super) fn street_end(text: &str) -> Option<usize> {
    let mut end = None;
    let mut at = 0;
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    for (index, word) in words.iter().enumerate() {
        at += word.len();
        let folded = fold(word);
        let next = words.get(index + 1).map(|word| fold(word)).unwrap_or_default();
        let goes_on = is_one_of(&next, LINKS) || next.starts_with("d ") || next.starts_with("l ");
        let is_number = index > 0 && folded.chars().any(|c| c.is_ascii_digit());
        let is_type = index > 0 && is_one_of(&folded, ENGLISH_STREETS) && !goes_on;
        let is_german = folded.len() > 6 && folded.ends_with("strasse");
        if is_number || is_type && (end.is_none() || text.starts_with(|c: char| c.is_ascii_digit())) || is_german {
            end = Some(at);
        }
    }
    end.filter(|end| *end < text.len())
}

/// Whether the text looks like a person: two to five words of letters.
pub(super) fn is_name_like(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let letters =
        |word: &&str| word.chars().all(|c| c.is_alphabetic() || "'’.-".contains(c) || !c.is_ascii() && !c.is_numeric());
    (2..=5).contains(&words.len())
        && words.iter().all(letters)
        && words.iter().filter(|word| word.starts_with(|c: char| c.is_uppercase())).count() >= 2
}
