//! Edges of a trie of words: from a node by a word to the next node.
//!
//! A hash table with open addressing that is filled once and asked at every word
//! of every text; its answer mostly is no. Used by [`super::phrases`].

/// The node at which a trie begins; no edge leads to it.
pub(super) const ROOT: u32 = 0;

/// One edge; where `to` is the root, a free slot.
#[derive(Clone, Copy, Default)]
struct Edge {
    word: u64,
    from: u32,
    to: u32,
}

/// A table of edges, at most a third full: a look at a slot or two answers.
#[derive(Default)]
pub(super) struct Edges {
    /// A power of two of them, or none.
    slots: Vec<Edge>,
    taken: usize,
}

impl Edges {
    /// The node to which a word leads.
    #[inline]
    pub(super) fn find(&self, from: u32, word: u64) -> Option<u32> {
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = first_slot(from, word) & last;
        loop {
            let edge = self.slots.get(slot)?;
            if edge.to == ROOT {
                return None;
            }
            if edge.word == word && edge.from == from {
                return Some(edge.to);
            }
            slot = (slot + 1) & last;
        }
    }

    /// The node to which a word leads; where it leads to none, to a new one.
    pub(super) fn find_or_add<N: Default>(
        &mut self,
        from: u32,
        word: u64,
        nodes: &mut Vec<N>,
    ) -> u32 {
        if let Some(to) = self.find(from, word) {
            return to;
        }
        let to = nodes.len() as u32;
        nodes.push(N::default());
        self.add(Edge { word, from, to });
        to
    }

    fn add(&mut self, edge: Edge) {
        if self.slots.len() < (self.taken + 1) * 3 {
            let wider = vec![Edge::default(); (self.slots.len() * 2).max(64)];
            self.taken = 0;
            for edge in std::mem::replace(&mut self.slots, wider) {
                if edge.to != ROOT {
                    self.add(edge);
                }
            }
        }
        let last = self.slots.len() - 1;
        let mut slot = first_slot(edge.from, edge.word) & last;
        while self.slots[slot].to != ROOT {
            slot = (slot + 1) & last;
        }
        self.slots[slot] = edge;
        self.taken += 1;
    }
}

/// Where an edge is looked for first, before this is cut to the length of a table.
fn first_slot(from: u32, word: u64) -> usize {
    let mixed = (word ^ u64::from(from).rotate_right(20)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as usize
}
