//! A column of numbers, as narrow as its largest.

use super::in_pieces;

/// Numbers, one a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Codes {
    /// All below 256.
    Bytes(Vec<u8>),
    /// All below 65,536.
    Halves(Vec<u16>),
    /// Any.
    Words(Vec<u32>),
}

/// A number of a column.
pub trait Code: Copy {
    /// The number as a place in a list.
    fn place(self) -> usize;
}

impl Code for u8 {
    fn place(self) -> usize {
        usize::from(self)
    }
}

impl Code for u16 {
    fn place(self) -> usize {
        usize::from(self)
    }
}

impl Code for u32 {
    fn place(self) -> usize {
        self as usize
    }
}

impl Default for Codes {
    fn default() -> Codes {
        Codes::Bytes(Vec::new())
    }
}

impl Codes {
    /// The numbers, in as few bytes as they need.
    pub fn of(numbers: &[u32]) -> Codes {
        match numbers.iter().copied().max().unwrap_or(0) {
            0..=0xff => Codes::Bytes(numbers.iter().map(|&number| number as u8).collect()),
            0x100..=0xffff => Codes::Halves(numbers.iter().map(|&number| number as u16).collect()),
            _ => Codes::Words(numbers.to_vec()),
        }
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        match self {
            Codes::Bytes(codes) => codes.len(),
            Codes::Halves(codes) => codes.len(),
            Codes::Words(codes) => codes.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes of a number.
    pub fn width(&self) -> usize {
        match self {
            Codes::Bytes(_) => 1,
            Codes::Halves(_) => 2,
            Codes::Words(_) => 4,
        }
    }

    /// The number of a row; 0 beyond the last one.
    #[inline(always)] // loops over rows ask it, also where code is to be small
    pub fn get(&self, row: usize) -> usize {
        match self {
            Codes::Bytes(codes) => codes.get(row).map_or(0, |code| code.place()),
            Codes::Halves(codes) => codes.get(row).map_or(0, |code| code.place()),
            Codes::Words(codes) => codes.get(row).map_or(0, |code| code.place()),
        }
    }

    /// The largest of the numbers that are `wanted`.
    pub fn largest(&self, wanted: impl Fn(u32) -> bool) -> Option<u32> {
        fn of<C: Code>(codes: &[C], wanted: impl Fn(u32) -> bool) -> Option<u32> {
            let codes = codes.iter().map(|code| code.place() as u32);
            codes.fold(None, |most, code| match wanted(code) {
                true => most.max(Some(code)),
                false => most,
            })
        }
        match self {
            Codes::Bytes(codes) => of(codes, wanted),
            Codes::Halves(codes) => of(codes, wanted),
            Codes::Words(codes) => of(codes, wanted),
        }
    }

    /// The numbers of these rows, in their order.
    pub fn gather(&self, rows: &[u32]) -> Codes {
        fn of<C: Code + Default>(codes: &[C], rows: &[u32]) -> Vec<C> {
            let mut gathered = Vec::with_capacity(rows.len());
            let code = |&row: &u32| codes.get(row as usize).copied().unwrap_or_default();
            in_pieces(rows.len(), &mut |piece| {
                gathered.extend(rows[piece].iter().map(code));
            });
            gathered
        }
        match self {
            Codes::Bytes(codes) => Codes::Bytes(of(codes, rows)),
            Codes::Halves(codes) => Codes::Halves(of(codes, rows)),
            Codes::Words(codes) => Codes::Words(of(codes, rows)),
        }
    }

    /// The numbers, first row to last.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        (0..self.len()).map(|row| self.get(row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_narrow_as_their_numbers() {
        for (numbers, width) in [
            (vec![], 1),
            (vec![0, 255], 1),
            (vec![256, 1], 2),
            (vec![65_535], 2),
            (vec![3, 65_536], 4),
        ] {
            let codes = Codes::of(&numbers);
            assert_eq!(codes.width(), width);
            let back: Vec<u32> = codes.iter().map(|code| code as u32).collect();
            assert_eq!(back, numbers);
            assert_eq!(codes.get(numbers.len()), 0);
        }
    }
}
