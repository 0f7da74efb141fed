//! What common hosts want to know of a site: how long its files last, and which
//! headers go with them.
//!
//! Used by `site finish`: `_headers` is read by Netlify and Cloudflare Pages,
//! `.htaccess` by Apache; `.nojekyll` keeps GitHub Pages from leaving files out.
//! What always holds: only files with a hash in their names are said to last, all others are
//! asked for anew, so that a page never meets parts of another build.

use crate::squeeze::CODINGS;
use anyhow::Result;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The files for hosts with their texts, for the site in a folder.
///
/// # Errors
/// Where the folder cannot be read.
pub fn files(site: &Path) -> Result<[(&'static str, String); 3]> {
    let mut lasting = Vec::new();
    for entry in fs::read_dir(site)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if is_lasting(&name) {
            lasting.push(name);
        }
    }
    lasting.sort();
    Ok([
        ("_headers", headers(&lasting)),
        (".htaccess", htaccess()),
        (".nojekyll", String::new()),
    ])
}

/// Whether a file's name holds the hash of its bytes, as the build writes it.
fn is_lasting(name: &str) -> bool {
    let parts = name.split(['-', '_', '.']);
    parts
        .filter(|part| part.len() >= 14)
        .any(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// How long a file lasts whose name says nothing of what is in it: it is asked for each time.
const ASKED: &str = "no-cache";

/// How long one lasts whose name is the hash of its bytes.
const LASTING: &str = "public, max-age=31536000, immutable";

/// Netlify and Cloudflare ask for all other files anew by themselves, and would send both words
/// where two rules meet.
fn headers(lasting: &[String]) -> String {
    let mut text = "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
        Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        .to_owned();
    for name in lasting {
        // Writing to a String cannot fail.
        let _ = write!(text, "/{name}\n  Cache-Control: {LASTING}\n");
    }
    text
}

/// What a packed twin is, which its ending hides.
const KINDS: [(&str, &str); 9] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("bvp", "application/octet-stream"),
    ("svg", "image/svg+xml"),
    ("webmanifest", "application/manifest+json"),
    ("txt", "text/plain"),
];

fn htaccess() -> String {
    let mut text = format!(
        "\
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
<IfModule mod_headers.c>
  Header set X-Content-Type-Options nosniff
  Header set Referrer-Policy no-referrer
  Header set Cache-Control {ASKED}
  <FilesMatch \"[-_][0-9a-f]{{14,16}}[._]\">
    Header set Cache-Control \"{LASTING}\"
  </FilesMatch>
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
"
    );
    // Writing to a String cannot fail.
    for (coding, ending) in CODINGS {
        let _ = write!(
            text,
            "  RewriteCond %{{HTTP:Accept-Encoding}} {coding}\n  \
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n  \
             RewriteRule ^(.+)$ $1.{ending} [L]\n"
        );
    }
    text += "</IfModule>\n<IfModule mod_headers.c>\n  Header merge Vary Accept-Encoding\n";
    for (coding, ending) in CODINGS {
        let _ = write!(
            text,
            "  <FilesMatch \"\\.{ending}$\">\n    Header set Content-Encoding {coding}\n  </FilesMatch>\n"
        );
    }
    text += "</IfModule>\n<IfModule mod_mime.c>\n";
    for (ending, kind) in KINDS {
        let _ = write!(
            text,
            "  <FilesMatch \"\\.{ending}\\.(br|gz)$\">\n    ForceType {kind}\n  </FilesMatch>\n"
        );
    }
    text + "</IfModule>\n"
}

#[cfg(test)]
mod tests {
    use super::is_lasting;

    #[test]
    fn only_names_with_a_hash_last() {
        for name in [
            "web-d09926fa192c37fb.js",
            "web-d09926fa192c37fb_bg.wasm.br",
            "awards-8261d902bd2b778.css",
        ] {
            assert!(is_lasting(name), "{name}");
        }
        for name in [
            "index.html",
            "sw.js",
            "dataset.json",
            "icon-maskable-512.png",
            "bang-vang.html.gz",
        ] {
            assert!(!is_lasting(name), "{name}");
        }
    }
}
