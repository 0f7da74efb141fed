//! What the words of a stretch read so far mean for the next one.

/// What was read just before.
#[derive(Default)]
pub(super) struct State {
    /// Whether `cho` leads to the stretch.
    pub led: bool,
    pub count: Option<u64>,
    pub counted_at: Option<usize>,
    pub times: bool,
    pub plural: bool,
    pub any_plural: bool,
    pub of: bool,
    /// Whether names of the groups follow.
    pub names: bool,
    pub group_at: Option<usize>,
    pub person_at: Option<usize>,
    /// Whether the group before is `tập thể`.
    pub whole: bool,
    /// Whether those of whom a collective is made were told last: `tập thể cán bộ`.
    pub staff: bool,
    /// Whether the group before is of models: `gương`, `điển hình`.
    pub model: bool,
    /// The number before a `/`.
    pub part: Option<u64>,
    /// Where a place or body stands that is no unit of the article.
    pub other_at: Option<usize>,
    /// Whether such a one stands in a list of units.
    pub listed: bool,
    /// Whether what was founded is said next.
    pub founded: bool,
    /// Whether `nhân dân` was said.
    pub populace: bool,
    /// Whether `đại diện` was said.
    pub stands_for: bool,
    /// Whether a dash after a unit began to tell what it is.
    pub dash: bool,
    /// Whether a dash after a person began to tell what he does.
    pub did: bool,
    /// Whether as many people as were counted are named next.
    pub explains: bool,
    /// Whether `là` after names tells what they are.
    pub told_what: bool,
    /// Whether a number that names follows: `lớp 6`.
    pub named: bool,
    /// Whether the number before named.
    pub numbered: bool,
    /// Where the bracket ends that tells of the name before it, and whether that is a person's.
    pub beside: usize,
    pub of_person: bool,
    /// One past the tokens of the name of the place read last.
    pub place_end: usize,
    /// Where a unit was named of which the one before is a part.
    pub above: Option<usize>,
    /// Whether `đơn vị`, `tập thể` was said.
    pub spoken_of: bool,
    /// Where the unit stands that follows `các tập thể`: whose they are, unless more follow.
    pub owner_at: Option<usize>,
    /// Where a word stands for who was named before: `ông`, an office without a name.
    pub pronoun: Option<usize>,
    /// Whether what is said now are circumstances, after the recipients.
    pub aside: bool,
}

impl State {
    pub(super) fn forget(&mut self) {
        self.count = None;
        self.counted_at = None;
        self.times = false;
        self.plural = false;
        self.of = false;
    }
}
