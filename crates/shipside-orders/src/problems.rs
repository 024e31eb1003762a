//! What is wrong with single rows or cells, listed up to a limit.

use crate::limits;
use shipside_api::intake::RowProblem;
use shipside_model::Text;

/// Collects row problems; past the limit they are counted, and the count is said.
#[derive(Default)]
pub(crate) struct Problems {
    listed: Vec<RowProblem>,
    more: usize,
}

impl Problems {
    pub(crate) fn push(&mut self, code: &str, cell: &str, value: &str, en: String, zh: String) {
        if self.listed.len() >= limits::PROBLEMS {
            self.more += 1;
            return;
        }
        self.listed.push(RowProblem {
            code: code.to_owned(),
            cell: cell.to_owned(),
            value: shortened(value),
            message: Text { en, zh },
        });
    }

    /// A text that ends inside quotation marks: what follows the mark is in one cell.
    pub(crate) fn quote_not_closed(&mut self, cell: &str) {
        self.push(
            "intake/quote-not-closed",
            cell,
            "",
            format!(
                "The quotation mark that begins {cell} is never closed: all rows behind it were read as part of that \
                 cell, or the file is cut off. Close it or export the file again, then import."
            ),
            format!(
                "{cell} 开头的引号没有闭合：其后的各行都被并入该单元格，或文件不完整。请补上引号或重新导出后再导入。"
            ),
        );
    }

    pub(crate) fn into_list(mut self) -> Vec<RowProblem> {
        if self.more > 0 {
            let more = self.more;
            self.listed.push(RowProblem {
                code: "intake/more-problems".to_owned(),
                cell: String::new(),
                value: more.to_string(),
                message: Text::new(
                    format!("{more} more problems are not listed. Mend these first and import again."),
                    format!("另有 {more} 个问题未列出。请先处理以上问题，再重新导入。"),
                ),
            });
        }
        self.listed
    }
}

fn shortened(value: &str) -> String {
    match value.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}
