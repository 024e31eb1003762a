use crate::jobs::{CheckJob, Once, QuoteJob, ReadOrders, RenderJob};
use crate::{Job, argument, import_rate_card, mappable_fields, read_columns, read_products, read_rows};
use serde::{Deserialize, Deserializer, Serialize};
use shipside_api::check::{CheckOptions, CheckOutcome};
use shipside_api::failure::Failure;
use shipside_api::intake::{MappableField, ProductsResult, ReadOptions, ReadResult};
use shipside_api::label::LabelRequest;
use shipside_api::quote::{CardFile, ImportedCard, Quote, RateCard};
use shipside_model::{Date, ProductDictionary, Shipment, ShipmentDraft};

/// A job by its name in the protocol, with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// `readOrders`
    ReadOrders {
        /// The file.
        bytes: Vec<u8>,
        /// How to read it.
        options: ReadOptions,
    },
    /// `readColumns`: what the columns are and hold, for mapping them by hand; no orders.
    ReadColumns {
        /// The file.
        bytes: Vec<u8>,
        /// How to read it.
        options: ReadOptions,
    },
    /// `readRows`: a table captured from a page.
    ReadRows {
        /// The table, its header first.
        rows: Vec<Vec<String>>,
        /// How to read it.
        options: ReadOptions,
    },
    /// `readProducts`
    ReadProducts {
        /// The file.
        bytes: Vec<u8>,
        /// How to read it.
        options: ReadOptions,
    },
    /// `mappableFields`
    MappableFields,
    /// `checkBatch`
    CheckBatch {
        /// The orders.
        drafts: Vec<ShipmentDraft>,
        /// What is declared for their goods.
        products: ProductDictionary,
        /// How to check.
        options: CheckOptions,
    },
    /// `importRateCard`
    ImportRateCard {
        /// The tables of one card.
        files: Vec<CardFile>,
    },
    /// `quoteBatch`
    QuoteBatch {
        /// The parcels.
        shipments: Vec<Shipment>,
        /// The cards to quote from.
        cards: Vec<RateCard>,
        /// The day the tariffs are looked up for.
        date: Date,
    },
    /// `renderLabels`
    RenderLabels(Box<LabelRequest>),
}

/// What a job gives beside bytes; in JSON it is the value alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Of `readOrders`, `readColumns` and `readRows`.
    Orders(ReadResult),
    /// Of `readProducts`.
    Products(ProductsResult),
    /// Of `mappableFields`.
    Fields(Vec<MappableField>),
    /// Of `checkBatch`, in the order of the drafts.
    Checked(Vec<CheckOutcome>),
    /// Of `importRateCard`.
    Card(Box<ImportedCard>),
    /// Of `quoteBatch`, in the order of the shipments.
    Quotes(Vec<Quote>),
    /// Of `renderLabels`; the document itself is in [`crate::Done::bytes`].
    Document {
        /// `application/pdf` or `image/svg+xml`.
        mime: String,
        /// Pages in it.
        pages: u32,
    },
}

impl Request {
    /// Reads a job's arguments from any serde format; `bytes` is the file of the reading jobs.
    ///
    /// Fails with `sdk/argument` (which names the path) and `sdk/unknown-job`.
    pub fn read<'de, D>(job: &str, args: D, bytes: Option<Vec<u8>>) -> Result<Request, Failure>
    where
        D: Deserializer<'de>,
        D::Error: std::fmt::Display,
    {
        Ok(match job {
            "readOrders" => {
                let FileArgs { options } = argument("args", args)?;
                Request::ReadOrders { bytes: file(job, bytes)?, options }
            }
            "readColumns" => {
                let FileArgs { options } = argument("args", args)?;
                Request::ReadColumns { bytes: file(job, bytes)?, options }
            }
            "readProducts" => {
                let FileArgs { options } = argument("args", args)?;
                Request::ReadProducts { bytes: file(job, bytes)?, options }
            }
            "readRows" => {
                let RowsArgs { rows, options } = argument("args", args)?;
                Request::ReadRows { rows, options }
            }
            "mappableFields" => Request::MappableFields,
            "checkBatch" => {
                let CheckArgs { drafts, products, options } = argument("args", args)?;
                Request::CheckBatch { drafts, products, options }
            }
            "importRateCard" => {
                let CardArgs { files } = argument("args", args)?;
                Request::ImportRateCard { files }
            }
            "quoteBatch" => {
                let QuoteArgs { shipments, cards, date } = argument("args", args)?;
                Request::QuoteBatch { shipments, cards, date }
            }
            "renderLabels" => Request::RenderLabels(Box::new(argument("args", args)?)),
            _ => return Err(unknown(job)),
        })
    }
}

/// Begins a job; its first slice of work is done by its first step.
pub fn start(request: Request) -> Result<Box<dyn Job>, Failure> {
    Ok(match request {
        Request::ReadOrders { bytes, options } => Box::new(ReadOrders::new(bytes, options)?),
        Request::ReadRows { rows, options } => Once::new(move || read_rows(rows, &options).map(Value::Orders)),
        Request::ReadColumns { bytes, options } => Once::new(move || read_columns(&bytes, &options).map(Value::Orders)),
        Request::ReadProducts { bytes, options } => {
            Once::new(move || read_products(&bytes, &options).map(Value::Products))
        }
        Request::MappableFields => Once::new(|| Ok(Value::Fields(mappable_fields()))),
        Request::CheckBatch { drafts, products, options } => Box::new(CheckJob::new(drafts, products, options)),
        Request::ImportRateCard { files } => {
            Once::new(move || import_rate_card(&files).map(|card| Value::Card(Box::new(card))))
        }
        Request::QuoteBatch { shipments, cards, date } => Box::new(QuoteJob::new(shipments, cards, date)),
        Request::RenderLabels(request) => Box::new(RenderJob::new(*request)?),
    })
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct FileArgs {
    options: ReadOptions,
}

#[derive(Deserialize)]
struct RowsArgs {
    rows: Vec<Vec<String>>,
    #[serde(default)]
    options: ReadOptions,
}

#[derive(Deserialize)]
struct CheckArgs {
    drafts: Vec<ShipmentDraft>,
    #[serde(default)]
    products: ProductDictionary,
    options: CheckOptions,
}

#[derive(Deserialize)]
struct CardArgs {
    files: Vec<CardFile>,
}

#[derive(Deserialize)]
struct QuoteArgs {
    shipments: Vec<Shipment>,
    cards: Vec<RateCard>,
    date: Date,
}

fn file(job: &str, bytes: Option<Vec<u8>>) -> Result<Vec<u8>, Failure> {
    bytes.ok_or_else(|| {
        Failure::new(
            "sdk/argument",
            format!("`bytes` is missing: {job} reads a file, pass its content as a Uint8Array."),
            format!("缺少参数 `bytes`：{job} 需要文件内容，请以 Uint8Array 传入。"),
        )
    })
}

fn unknown(job: &str) -> Failure {
    const JOBS: &str =
        "readOrders, readRows, readProducts, mappableFields, checkBatch, importRateCard, quoteBatch, renderLabels";
    Failure::new(
        "sdk/unknown-job",
        format!("There is no job `{job}`; there are {JOBS}."),
        format!("没有名为 `{job}` 的任务；可用的任务有：{JOBS}。"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Host, Value, run};

    fn begin(job: &str, args: &str, bytes: Option<Vec<u8>>) -> Result<Box<dyn Job>, Failure> {
        Request::read(job, &mut serde_json::Deserializer::from_str(args), bytes).and_then(start)
    }

    fn refused(job: &str, args: &str, code: &str, words: &str) {
        let failure = begin(job, args, None).err().unwrap();
        assert_eq!(failure.code, code, "{job} {args}");
        assert!(failure.message.en.contains(words), "{job} {args}: {}", failure.message.en);
        assert!(!failure.message.zh.is_empty());
    }

    #[test]
    fn a_job_that_cannot_start_says_why() {
        refused("fly", "{}", "sdk/unknown-job", "readOrders, readRows");
        refused("readOrders", "{}", "sdk/argument", "`bytes` is missing");
        refused("readProducts", "[]", "sdk/argument", "`bytes` is missing");
        refused("readRows", r#"{"rows":[["a"],"b"]}"#, "sdk/argument", "`args.rows[1]`");
        refused(
            "checkBatch",
            r#"{"drafts":[],"options":{"date":"2026-02-30"}}"#,
            "sdk/argument",
            "`args.options.date`",
        );
        refused("importRateCard", r#"{"files":[{"text":1}]}"#, "sdk/argument", "`args.files[0].text`");
        refused("quoteBatch", r#"{"shipments":[],"cards":[]}"#, "sdk/argument", "missing field `date`");
        refused("renderLabels", "null", "sdk/argument", "`args`");
    }

    #[test]
    fn a_batch_is_checked_in_slices_and_answers_in_the_order_of_the_drafts() {
        let drafts: Vec<_> = (0..40).map(|n| format!(r#"{{"orderNumber":"{n}"}}"#)).collect();
        let args = format!(r#"{{"drafts":[{}],"options":{{"date":"2026-11-22"}}}}"#, drafts.join(","));
        let host = Host::default();
        let mut job = begin("checkBatch", &args, None).unwrap();
        let steps: Vec<_> = (0..3).map(|_| job.step(&host).unwrap()).map(|step| (step.done, step.finished)).collect();
        assert_eq!(steps, [(16, false), (32, false), (40, true)]);
        let Value::Checked(outcomes) = job.finish().unwrap().value else { unreachable!("checkBatch gives outcomes") };
        let numbers: Vec<_> = outcomes.iter().map(|outcome| outcome.order_number.as_str()).collect();
        assert_eq!((numbers.len(), numbers[0], numbers[39]), (40, "0", "39"));
    }

    #[test]
    fn a_result_cannot_be_taken_before_the_work_is_done() {
        let args = r#"{"drafts":[{}],"options":{"date":"2026-11-22"}}"#;
        for (job, args) in [("checkBatch", args), ("mappableFields", "{}")] {
            let failure = begin(job, args, None).unwrap().finish().unwrap_err();
            assert_eq!(failure.code, "engine/unfinished", "{job}");
        }
    }

    #[test]
    fn a_short_job_is_done_in_one_step_and_an_empty_batch_too() {
        let host = Host::default();
        let done = run(begin("mappableFields", "null", None).unwrap(), &host).unwrap();
        assert!(
            matches!(&done.value, Value::Fields(fields) if fields.iter().any(|field| field.field == "orderNumber"))
        );
        let none = r#"{"shipments":[],"cards":[],"date":"2026-11-22"}"#;
        assert_eq!(run(begin("quoteBatch", none, None).unwrap(), &host).unwrap().value, Value::Quotes(Vec::new()));
    }
}
