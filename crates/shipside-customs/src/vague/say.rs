//! The words and sources of the findings.

use super::list::Term;
use super::{DescriptionFinding, Problem};
use shipside_model::{Severity, Source, Text};

pub(super) fn canada() -> Source {
    Source::verified("Transport Canada, PACT Technical Implementation Guide 1.9 §6 (whole list)", "2025-12-09")
}

pub(super) fn eu() -> Source {
    Source::secondary(
        "EU ICS2 stop words (TAXUD) by way of third parties; the list known here is partial",
        "2026-11-22",
    )
}

pub(super) fn eu_off() -> Source {
    Source::secondary("EU ICS2 stop words reported as switched off for the time being (press)", "2025-09-30")
}

pub(super) fn eu_party() -> Source {
    Source::secondary("EU ICS2 stop words for parties by way of a third party; partial", "2026-11-22")
}

pub(super) fn air() -> Source {
    Source::unverified("Vague descriptions in air cargo, compiled from ACAS and ICS2 guidance", "2026-11-22")
}

pub(super) fn chinese() -> Source {
    Source::unverified("Our own list of Chinese terms; no authority publishes one", "2026-11-22")
}

pub(super) fn pattern(problem: Problem, text: &str, severity: Severity) -> DescriptionFinding {
    let text = text.trim();
    let (en, zh) = match problem {
        Problem::DigitsOnly => ("digits only", "只有数字"),
        Problem::SignsOnly => ("signs only", "只有符号"),
        Problem::NoLetters => ("signs and digits only", "只有符号和数字"),
        Problem::FileExtension => ("the ending of a file", "只是文件扩展名"),
        _ => ("one character repeated", "只是重复同一字符"),
    };
    DescriptionFinding {
        problem,
        term: text.to_owned(),
        severity,
        message: Text::new(
            format!("\"{text}\" is {en}; customs systems refuse it. Write what it really is."),
            format!("“{text}”{zh}，海关系统会拒收，请填写真实内容。"),
        ),
        source: canada(),
    }
}

pub(super) fn alone(term: &Term, source: Source, severity: Severity) -> DescriptionFinding {
    let text = term.text;
    let (en, zh) = match severity {
        Severity::Error => {
            ("is on the stop list of the destination and is refused", "在目的地海关的禁用词表中，会被拒收")
        }
        _ => ("describes nothing; customs may refuse it", "过于笼统，可能被海关拒收"),
    };
    DescriptionFinding {
        problem: Problem::Alone,
        term: text.to_owned(),
        severity,
        message: Text::new(
            format!("\"{text}\" alone {en}. Write the real name: for goods what it is, its material and its use."),
            format!("单独写“{text}”{zh}。请写真实名称；货物请写明品名、材质和用途。"),
        ),
        source,
    }
}

pub(super) fn embedded(term: &Term) -> DescriptionFinding {
    let text = term.text;
    DescriptionFinding {
        problem: Problem::Embedded,
        term: text.to_owned(),
        severity: Severity::Warning,
        message: Text::new(
            format!(
                "\"{text}\" is on the EU's stop list and hardly another word describes the goods. Add material and \
                 use; sources differ on whether this is refused."
            ),
            format!("“{text}”在欧盟禁用词表中，且描述过短。请补充材质和用途；是否会被拒收，各来源说法不一。"),
        ),
        source: eu(),
    }
}
