//! An archive of articles: each file of a known kind as if it lay in a folder.

use super::archive::{Archive, Budget};
use super::flaw::{ArchiveFlaw, FileError, FileFlaw, Place};
use super::{Draft, FileKind};

/// Folder in which a Mac keeps what only it understands.
const OF_A_MAC: &str = "__MACOSX/";

/// The articles of all files, in the order of the archive. What goes wrong with
/// one file is said of that file.
pub(super) fn articles(bytes: &[u8], budget: &mut Budget) -> Vec<Result<Draft, FileError>> {
    let archive = match Archive::open(bytes) {
        Ok(archive) => archive,
        Err(flaw) => return vec![Err(FileFlaw::from(flaw).into())],
    };
    let mut articles = Vec::new();
    for member in &archive.members {
        let hidden = member.name.starts_with(OF_A_MAC) || member.name.contains("/._");
        let Some(kind) = FileKind::of(&member.name).filter(|_| !hidden) else {
            continue;
        };
        let unpacked = match kind {
            FileKind::Zip => Err(ArchiveFlaw::Nested),
            _ => archive.unpack(member, budget),
        };
        let found = match unpacked {
            Ok(bytes) => super::read(&member.name, kind, &bytes, budget),
            Err(flaw) => vec![Err(FileFlaw::from(flaw).into())],
        };
        articles.extend(found.into_iter().map(|draft| {
            draft.map_err(|error| FileError {
                place: Place {
                    member: Some(member.name.clone()),
                    ..error.place
                },
                ..error
            })
        }));
    }
    if articles.is_empty() {
        articles.push(Err(FileFlaw::NoText.into()));
    }
    articles
}
