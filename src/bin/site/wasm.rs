//! Just enough WebAssembly to see what a program is made of and what it asks for.
//! Used by `weigh` and by `names`.

/// With what a program begins.
pub const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// The sections that are looked into.
pub const CUSTOM: u8 = 0;
pub const IMPORTS: u8 = 2;
pub const CODE: u8 = 10;

/// Reads the numbers of a program from front to back.
pub struct Reader<'b> {
    pub bytes: &'b [u8],
}

/// What a program asks for.
pub struct Import<'b> {
    pub module: &'b [u8],
    pub name: &'b [u8],
    /// Its kind and type, as they stand there.
    pub what: &'b [u8],
}

impl Import<'_> {
    /// Whether it is a function.
    pub fn is_function(&self) -> bool {
        self.what.first() == Some(&0)
    }
}

impl<'b> Reader<'b> {
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    /// A number in LEB128.
    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// So many bytes as a reader of their own.
    fn take(&mut self, length: u64) -> Option<Reader<'b>> {
        let (taken, rest) = self.bytes.split_at_checked(usize::try_from(length).ok()?)?;
        self.bytes = rest;
        Some(Reader { bytes: taken })
    }

    /// What its length stands before.
    pub fn sized(&mut self) -> Option<Reader<'b>> {
        let length = self.number()?;
        self.take(length)
    }

    /// Of the section of imports, all of them.
    pub fn imports(mut self) -> Option<Vec<Import<'b>>> {
        let mut imports = Vec::new();
        for _ in 0..self.number()? {
            let (module, name) = (self.sized()?.bytes, self.sized()?.bytes);
            let before = self.bytes;
            match self.byte()? {
                // A function.
                0 => _ = self.number()?,
                // A table, a memory, a global, a tag.
                kind => {
                    if kind != 2 {
                        self.byte()?;
                    }
                    if matches!(kind, 1 | 2) {
                        let bounded = self.number()? & 1 == 1;
                        self.number()?;
                        if bounded {
                            self.number()?;
                        }
                    } else {
                        self.number()?;
                    }
                }
            }
            let what = before.get(..before.len() - self.bytes.len())?;
            imports.push(Import { module, name, what });
        }
        Some(imports)
    }
}

/// Writes a number in LEB128.
pub fn put_number(number: usize, bytes: &mut Vec<u8>) {
    let mut rest = number;
    while rest > 0x7f {
        bytes.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

/// Writes bytes with their length before them.
pub fn put_sized(content: &[u8], bytes: &mut Vec<u8>) {
    put_number(content.len(), bytes);
    bytes.extend_from_slice(content);
}
