use crate::fold::fold;
use shipside_model::Country;

/// Names in common use that the table lacks: country, name, key of the division. From general knowledge.
const ALIASES: &[(&str, &str, &str)] = &[
    ("AR", "Capital Federal", "Ciudad Autónoma de Buenos Aires"),
    ("AR", "CABA", "Ciudad Autónoma de Buenos Aires"),
    ("AR", "Ciudad de Buenos Aires", "Ciudad Autónoma de Buenos Aires"),
    ("AR", "Provincia de Buenos Aires", "Buenos Aires"),
    ("CA", "Newfoundland", "NL"),
    ("CA", "PEI", "PE"),
    ("CA", "Yukon Territory", "YT"),
    ("CL", "Santiago", "Región Metropolitana"),
    ("CL", "Metropolitana", "Región Metropolitana"),
    ("CL", "RM Santiago", "Región Metropolitana"),
    ("CL", "La Araucanía", "Araucanía"),
    ("CL", "Bío-Bío", "Biobío"),
    ("CN", "Inner Mongolia", "内蒙古自治区"),
    ("CN", "Tibet", "西藏自治区"),
    ("CN", "Guangxi", "广西壮族自治区"),
    ("CN", "Ningxia", "宁夏回族自治区"),
    ("CN", "Xinjiang", "新疆维吾尔自治区"),
    ("CO", "Bogotá D.C.", "Bogotá"),
    ("CO", "Bogotá, Distrito Capital", "Bogotá"),
    ("ES", "Comunidad de Madrid", "M"),
    ("ES", "Community of Madrid", "M"),
    ("ES", "Principado de Asturias", "O"),
    ("ES", "Región de Murcia", "MU"),
    ("ES", "Comunidad Foral de Navarra", "NA"),
    ("ES", "Illes Balears", "PM"),
    ("ES", "Baleares", "PM"),
    ("ES", "Balearic Islands", "PM"),
    ("ES", "Bizkaia", "BI"),
    ("ES", "Gipuzkoa", "SS"),
    ("ES", "Araba", "VI"),
    ("ES", "A Coruña", "C"),
    ("ES", "Coruña", "C"),
    ("ES", "Lleida", "L"),
    ("ES", "Gerona", "GI"),
    ("ES", "Orense", "OR"),
    ("ES", "Alacant", "A"),
    ("ES", "Castelló", "CS"),
    ("ES", "Seville", "SE"),
    ("ES", "Tenerife", "TF"),
    ("ID", "Yogyakarta", "Daerah Istimewa Yogyakarta"),
    ("ID", "DI Yogyakarta", "Daerah Istimewa Yogyakarta"),
    ("IT", "Milan", "MI"),
    ("IT", "Rome", "RM"),
    ("IT", "Naples", "NA"),
    ("IT", "Turin", "TO"),
    ("IT", "Florence", "FI"),
    ("IT", "Venice", "VE"),
    ("IT", "Genoa", "GE"),
    ("IT", "Padua", "PD"),
    ("IT", "Mantua", "MN"),
    ("IT", "Bozen", "BZ"),
    ("IT", "Bolzano/Bozen", "BZ"),
    ("IT", "Reggio nell'Emilia", "RE"),
    ("IT", "Reggio di Calabria", "RC"),
    ("IT", "Monza", "MB"),
    ("IT", "Monza e della Brianza", "MB"),
    ("IT", "Pesaro-Urbino", "PU"),
    ("KR", "Gangwon State", "강원도"),
    ("KR", "Jeonbuk State", "전라북도"),
    ("MX", "Mexico City", "CDMX"),
    ("MX", "Distrito Federal", "CDMX"),
    ("MX", "D.F.", "CDMX"),
    ("MX", "Edo. de México", "Méx."),
    ("MX", "Edomex", "Méx."),
    ("MX", "Coahuila", "Coah."),
    ("MX", "Michoacán de Ocampo", "Mich."),
    ("MX", "Veracruz de Ignacio de la Llave", "Ver."),
    ("MY", "Penang", "Pulau Pinang"),
    ("MY", "Malacca", "Melaka"),
    ("MY", "Wilayah Persekutuan Kuala Lumpur", "Kuala Lumpur"),
    ("MY", "W.P. Kuala Lumpur", "Kuala Lumpur"),
    ("RU", "г. Москва", "Москва"),
    ("RU", "город Москва", "Москва"),
    ("RU", "Moscow", "Москва"),
    ("RU", "Moscow City", "Москва"),
    ("RU", "Moscow Region", "Московская область"),
    ("RU", "Moscow Oblast", "Московская область"),
    ("RU", "Подмосковье", "Московская область"),
    ("RU", "г. Санкт-Петербург", "Санкт-Петербург"),
    ("RU", "город Санкт-Петербург", "Санкт-Петербург"),
    ("RU", "СПб", "Санкт-Петербург"),
    ("RU", "Saint Petersburg", "Санкт-Петербург"),
    ("RU", "St. Petersburg", "Санкт-Петербург"),
    ("RU", "Leningrad Region", "Ленинградская область"),
    ("TR", "Afyonkarahisar", "Afyon"),
    ("TR", "İçel", "Mersin"),
    ("TR", "K. Maraş", "Kahramanmaraş"),
    ("TR", "Urfa", "Şanlıurfa"),
    ("UA", "Kyiv Oblast", "Київська область"),
    ("UA", "Kyivska oblast", "Київська область"),
    ("UA", "Kyiv Region", "Київська область"),
    ("UA", "Kiev", "місто Київ"),
    ("UA", "Lvivska oblast", "Львівська область"),
    ("UA", "Odesa Oblast", "Одеська область"),
    ("UA", "Odeska oblast", "Одеська область"),
    ("UA", "Dnipropetrovska oblast", "Дніпропетровська область"),
    ("UA", "Vinnytsia Oblast", "Вінницька область"),
    ("UA", "Kharkivska oblast", "Харківська область"),
    ("UA", "Kharkiv Oblast", "Харківська область"),
    ("UA", "Donetska oblast", "Донецька область"),
    ("US", "Washington DC", "DC"),
    ("US", "Washington D.C.", "DC"),
    ("US", "D.C.", "DC"),
];

/// The key of the division the folded text is another name of.
pub(super) fn key(country: Country, folded: &str) -> Option<&'static str> {
    let mut of_country = ALIASES.iter().filter(|(of, ..)| *of == country.as_str());
    of_country.find(|(_, alias, _)| fold(alias) == folded).map(|(.., key)| *key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::{find, list};

    #[test]
    fn every_alias_finds_a_division_that_exists() {
        for (code, alias, key) in ALIASES {
            let country = Country::new(code).unwrap();
            assert!(list(country).iter().any(|admin| admin.key == *key), "{code} {key}");
            assert_eq!(find(country, alias).map(|admin| admin.key.as_str()), Some(*key), "{code} {alias}");
        }
    }
}
