//! What common hosts want to know of a site: how long its files last, and which
//! headers go with them.
//!
//! Used by `site finish`: `_headers` is read by Netlify and Cloudflare Pages,
//! `.htaccess` by Apache; `.nojekyll` keeps GitHub Pages from leaving files out.
//! What always holds: only files with a hash in their names are said to last.

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
        (".htaccess", htaccess().to_owned()),
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

fn headers(lasting: &[String]) -> String {
    let mut text = "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
        Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        .to_owned();
    for name in lasting {
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"
        );
    }
    text
}

fn htaccess() -> &'static str {
    "\
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
<IfModule mod_headers.c>
  Header set X-Content-Type-Options nosniff
  Header set Referrer-Policy no-referrer
  <FilesMatch \"[-_][0-9a-f]{14,16}[._]\">
    Header set Cache-Control \"public, max-age=31536000, immutable\"
  </FilesMatch>
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} br
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)$ $1.br [L]
</IfModule>
<IfModule mod_headers.c>
  <FilesMatch \"\\.br$\">
    Header set Content-Encoding br
    Header append Vary Accept-Encoding
  </FilesMatch>
</IfModule>
<IfModule mod_mime.c>
  <FilesMatch \"\\.html\\.br$\">
    ForceType text/html
  </FilesMatch>
  <FilesMatch \"\\.css\\.br$\">
    ForceType text/css
  </FilesMatch>
  <FilesMatch \"\\.js\\.br$\">
    ForceType text/javascript
  </FilesMatch>
  <FilesMatch \"\\.wasm\\.br$\">
    ForceType application/wasm
  </FilesMatch>
  <FilesMatch \"\\.json\\.br$\">
    ForceType application/json
  </FilesMatch>
</IfModule>
"
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
