//! The text of one article → its facts, each with the place that says it.
//!
//! [`read`] is total: every text gives a dataset of one article, with notes on
//! what was doubtful or passed over. The way through, one file a step:
//!
//! 1. `page`: paragraphs, and what each of them is; page remains are cut off.
//! 2. `scan`: each sentence becomes items (awards, units, people, dates, numbers,
//!    words of grammar), found by `phrases`, `unit`, `person` (`name`, `office`), `date`, `number`.
//!    The words are listed in `words`, what they do in `tag`.
//! 3. `context`: which unit and period the article is about.
//! 4. `award`, `event`, `figure`, `cluster`: statements over the items.
//! 5. `assemble`: ids, what statements have to do with each other, notes.

mod apposition;
mod assemble;
mod award;
mod award_grade;
mod award_name;
mod cluster;
mod context;
mod council;
mod counted;
mod date;
mod dateline;
mod demand;
mod doc;
mod edges;
mod event;
mod figure;
mod forms;
mod giver_name;
mod headword;
mod item;
mod lines;
mod marks;
mod measure;
mod mend;
mod ministry;
mod name;
mod name_borne;
mod name_slips;
mod namesake;
mod noted;
mod number;
mod office;
mod page;
mod page_marks;
mod people;
mod person;
mod phrases;
mod review;
mod scan;
mod scan_place;
mod service;
mod shouted;
mod stage_name;
mod subject;
mod tag;
mod unit;
mod unit_bare;
mod unit_end;
mod unit_entry;
mod unit_family;
mod unit_former;
mod unit_key;
mod unit_name;
mod unit_place;
mod unit_rank;
mod unit_school;
mod unit_series;
mod unit_short;
mod unit_walk;
mod unit_words;
mod unmarked;
mod vocabulary;
mod when;
mod words;

use self::assemble::Found;
use self::context::Context;
use self::context::Sentence;
use self::doc::Doc;
use self::headword::Entries;
use self::item::Item;
use self::page::Page;
use self::scan::Scan;
use crate::model::Dataset;
use crate::model::Edtf;

/// One article to read.
#[derive(Clone, Debug, Default)]
pub struct Source<'a> {
    /// Its id, ASCII and kebab-case; it begins the ids of its facts.
    pub id: &'a str,
    /// Its text as decoded. Spans count its code points.
    pub text: &'a str,
    /// Headline, where it is known beside the text.
    pub title: Option<&'a str>,
    /// Author, where known beside the text.
    pub byline: Option<&'a str>,
    /// Newspaper, agency or site.
    pub outlet: Option<&'a str>,
    /// Where it was published.
    pub url: Option<&'a str>,
    /// Day of publication; days without a year are understood from it.
    pub published: Option<Edtf>,
}

/// Reads an article: a dataset of one article, its text left out.
pub fn read(source: &Source) -> Dataset {
    let doc = Doc::new(source.text);
    let page = Page::of(&doc);
    let mut scan = Scan::new(&doc, Entries::of(&doc, &page));
    let mut items = Vec::with_capacity(doc.tokens.len());
    let mut sentences = sentences(&mut scan, &page, &mut items);
    name_slips::mend(&mut scan, &sentences);
    unit_bare::give_places(&mut scan, &mut sentences);
    unit_bare::give_wholes(&mut scan, &mut sentences);
    unit_bare::give_names(&scan, &mut sentences);
    cluster::members(&mut scan, &sentences);
    unit_former::leave(&scan, &mut sentences);
    let units = unit_entry::entries(&sentences, &scan);
    scan.entries.note_units(units);
    let published = source.published.as_ref().or(page.published.as_ref());
    let context = Context::of(&sentences, &scan, published);
    let grade_tallies = award::take_grade_tallies(&scan, &mut sentences);
    let mut awards = award::Reader::new(&scan, &context, &sentences, grade_tallies);
    for sentence in &sentences {
        awards.sentence(sentence);
    }
    awards.finish();
    let (statements, unstated) = (awards.statements, awards.unstated);
    let events = event::events(&scan, &sentences, &context, &statements);
    let taken = statements.iter().map(|statement| statement.tokens);
    let mut figures = figure::Reader::new(&scan, &context, taken.collect());
    for sentence in &sentences {
        figures.sentence(sentence);
    }
    let figures = figures.figures;
    assemble::dataset(
        source,
        &page,
        &scan,
        &context,
        &sentences,
        Found {
            statements,
            unstated,
            events,
            figures,
        },
    )
}

/// Scans the sentences of a page; the items of all of them stand in one piece.
fn sentences<'i>(scan: &mut Scan, page: &Page, items: &'i mut Vec<Item>) -> Vec<Sentence<'i>> {
    let mut scanned = Vec::new();
    for (number, paragraph) in page.paragraphs.iter().enumerate() {
        if paragraph.role == page::Role::Byline {
            continue;
        }
        for range in &page.sentences[paragraph.sentences.clone()] {
            let begin = items.len();
            let kinds = scan.sentence(range.clone(), items);
            scanned.push((number, paragraph.role, kinds, items.len() - begin));
        }
    }
    let mut rest = items.as_mut_slice();
    let scanned = scanned.into_iter();
    scanned
        .map(|(paragraph, role, kinds, length)| {
            let (items, behind) = std::mem::take(&mut rest).split_at_mut(length);
            rest = behind;
            Sentence {
                paragraph,
                role,
                kinds,
                items,
            }
        })
        .collect()
}
