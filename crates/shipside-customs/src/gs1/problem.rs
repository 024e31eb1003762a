//! What is wrong with an element string.

use crate::identifiers::Words;
use shipside_model::Text;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The application identifier it is about; what stands there when none can be read.
    pub ai: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was given.
    Empty,
    /// The digits are no application identifier.
    UnknownAi,
    /// The value is shorter than its identifier asks for.
    TooShort {
        /// How many characters there are.
        length: usize,
    },
    /// The value is longer than its identifier allows; a separator may be missing.
    TooLong {
        /// How many characters there are.
        length: usize,
        /// How many there may be.
        longest: usize,
    },
    /// A character that this value may not hold.
    Character {
        /// Its place in the value, from 1.
        at: usize,
        /// The character.
        character: char,
    },
    /// A check digit or a pair of check characters is wrong.
    CheckDigit,
    /// Another check of the content failed.
    Content {
        /// What is asked for.
        asked: Words,
    },
    /// The identifier stands twice with different values.
    Repeated,
    /// Another identifier must stand beside it.
    Required {
        /// As the dictionary writes it: `01+21 or 02`.
        ais: String,
    },
    /// Another identifier must not stand beside it.
    Excluded {
        /// That identifier.
        ai: String,
    },
}

impl Problem {
    pub(super) fn new(ai: &str, fault: Fault) -> Self {
        Problem { ai: ai.to_owned(), fault }
    }

    /// Whether the only thing wrong is a check digit.
    pub fn is_check_digit(&self) -> bool {
        self.fault == Fault::CheckDigit
    }

    /// What is wrong, where, and what to do.
    pub fn message(&self) -> Text {
        let ai = &self.ai;
        let (en, zh) = match &self.fault {
            Fault::Empty => ("There is nothing to read.".to_owned(), "没有可读取的内容。".to_owned()),
            Fault::UnknownAi => {
                (format!("`{ai}` is no GS1 application identifier."), format!("“{ai}”不是 GS1 应用标识符（AI）。"))
            }
            Fault::TooShort { length } => (
                format!("The value of ({ai}) is too short: {length} characters."),
                format!("({ai}) 的值过短：只有 {length} 个字符。"),
            ),
            Fault::TooLong { length, longest } => (
                format!(
                    "The value of ({ai}) has {length} characters, at most {longest} are allowed; is a separator (FNC1) \
                     missing behind it?"
                ),
                format!("({ai}) 的值有 {length} 个字符，最多 {longest} 个；后面是否缺少分隔符（FNC1）？"),
            ),
            Fault::Character { at, character } => (
                format!("The value of ({ai}) may not hold `{character}` (character {at})."),
                format!("({ai}) 的值第 {at} 个字符“{character}”不允许使用。"),
            ),
            Fault::CheckDigit => (
                format!("The check digit of ({ai}) is wrong: the number was mistyped."),
                format!("({ai}) 的校验位不符，号码有误。"),
            ),
            Fault::Content { asked } => {
                (format!("The value of ({ai}) is wrong: {}.", asked.en), format!("({ai}) 的值有误：{}。", asked.zh))
            }
            Fault::Repeated => {
                (format!("({ai}) stands twice with different values."), format!("({ai}) 出现两次且值不同。"))
            }
            Fault::Required { ais } => (
                format!("({ai}) must not stand alone: {ais} must stand beside it on the same item."),
                format!("({ai}) 不能单独使用，同一物品上须同时有 {}。", ais.replace(" or ", " 或 ")),
            ),
            Fault::Excluded { ai: other } => (
                format!("({ai}) must not stand together with ({other})."),
                format!("({ai}) 不能与 ({other}) 同时使用。"),
            ),
        };
        Text::new(en, zh)
    }
}
