//! A packer of archives, for the tests.

use miniz_oxide::deflate::compress_to_vec;

/// A file to be packed.
pub struct File<'f> {
    pub name: &'f [u8],
    pub bytes: &'f [u8],
    /// General purpose flags.
    pub flags: u16,
    /// 0 stored, 8 deflated.
    pub packing: u16,
    /// The size that the directory gives, where it lies.
    pub size: Option<u32>,
}

/// A deflated file.
pub fn file<'f>(name: &'f str, bytes: &'f [u8]) -> File<'f> {
    File {
        name: name.as_bytes(),
        bytes,
        flags: 1 << 11,
        packing: 8,
        size: None,
    }
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = !0_u32;
    for &byte in bytes {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                0xedb8_8320 ^ (sum >> 1)
            } else {
                sum >> 1
            };
        }
    }
    !sum
}

/// An archive of these files.
pub fn zip(files: &[File]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for file in files {
        let packed = match file.packing {
            8 => compress_to_vec(file.bytes, 6),
            _ => file.bytes.to_vec(),
        };
        let size = file.size.unwrap_or(file.bytes.len() as u32);
        let mut head = Vec::new();
        for field in [20, file.flags, file.packing, 0, 0] {
            head.extend(field.to_le_bytes());
        }
        for field in [checksum(file.bytes), packed.len() as u32, size] {
            head.extend(field.to_le_bytes());
        }
        head.extend((file.name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend((out.len() as u32).to_le_bytes());
        directory.extend(file.name);
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(file.name);
        out.extend(packed);
    }
    let offset = out.len() as u32;
    let count = (files.len() as u16).to_le_bytes();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(offset.to_le_bytes());
    out.extend([0, 0]);
    out
}
