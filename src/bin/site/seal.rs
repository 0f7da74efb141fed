//! The page's Content-Security-Policy: only the site's own files and the inline
//! scripts that the build put in may run, and nothing may leave the origin.

use crate::base64::base64;
use crate::html::{Tag, tags};
use sha2::{Digest, Sha256};
use std::fmt;

/// Why a page must not be published.
#[derive(Debug, PartialEq, Eq)]
pub enum Unsafe {
    /// A style element or attribute: the policy would switch it off.
    InlineStyle(String),
    /// An `on…` attribute or a `javascript:` address.
    InlineHandler(String),
    /// Something from another host.
    Foreign(String),
    /// A path from the root, which breaks the page in a subfolder.
    Absolute(String),
    /// No `<meta charset>`: the policy goes behind it.
    NoCharset,
}

impl fmt::Display for Unsafe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unsafe::InlineStyle(tag) => {
                write!(f, "inline style in {tag}: move it into a style sheet")
            }
            Unsafe::InlineHandler(tag) => {
                write!(f, "inline script in {tag}: move it into a script file")
            }
            Unsafe::Foreign(tag) => {
                write!(
                    f,
                    "{tag} loads from another host: put the file into the site"
                )
            }
            Unsafe::Absolute(tag) => {
                write!(
                    f,
                    "{tag} has a path from the root: write it relative to the page (./…)"
                )
            }
            Unsafe::NoCharset => f.write_str("<meta charset=\"utf-8\"> is missing from the head"),
        }
    }
}

impl std::error::Error for Unsafe {}

/// The page with its policy; one that has a policy gets it anew.
pub fn seal(page: &str) -> Result<String, Unsafe> {
    let page = without_policy(page);
    let tags = tags(&page);
    for tag in &tags {
        verify(tag, &page)?;
    }
    let charset = tags
        .iter()
        .find(|tag| tag.name == "meta" && tag.get("charset").is_some());
    let (before, after) = page.split_at(charset.ok_or(Unsafe::NoCharset)?.end);
    let hashes: Vec<String> = tags
        .iter()
        .filter(|tag| is_inline_script(tag))
        .map(|tag| source(tag.content))
        .collect();
    let policy = policy(&hashes);
    Ok(format!(
        "{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// Nothing becomes code but by the start script's leave.
pub const TRUSTED: &str = "require-trusted-types-for 'script'; trusted-types default";

fn policy(scripts: &[String]) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; \
         img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self' blob:; base-uri 'none'; form-action 'none'; {TRUSTED}",
        scripts.join(" ")
    )
}

fn is_inline_script(tag: &Tag) -> bool {
    tag.name == "script" && tag.get("src").is_none()
}

/// How a policy names an inline script or style: by the hash of its text.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

fn without_policy(page: &str) -> String {
    let mut rest = page.to_owned();
    let is_policy = |tag: &Tag| {
        let name = tag.get("http-equiv").unwrap_or_default();
        tag.name == "meta" && name.eq_ignore_ascii_case("content-security-policy")
    };
    for tag in tags(page).iter().filter(|tag| is_policy(tag)).rev() {
        rest.replace_range(tag.start..tag.end, "");
    }
    rest
}

fn verify(tag: &Tag, page: &str) -> Result<(), Unsafe> {
    let shown = || page.get(tag.start..tag.end).unwrap_or_default().to_owned();
    if tag.name == "style" {
        return Err(Unsafe::InlineStyle(shown()));
    }
    for (name, value) in &tag.attributes {
        if name == "style" {
            return Err(Unsafe::InlineStyle(shown()));
        }
        if name.starts_with("on") {
            return Err(Unsafe::InlineHandler(shown()));
        }
        let loads = [
            "src",
            "href",
            "srcset",
            "data",
            "poster",
            "action",
            "formaction",
            "xlink:href",
        ];
        if !loads.contains(&name.as_str()) {
            continue;
        }
        let address = value.trim().to_ascii_lowercase();
        if address.starts_with("javascript:") {
            return Err(Unsafe::InlineHandler(shown()));
        }
        // A link that a person may follow loads nothing.
        if tag.name != "a" && (address.contains("://") || address.starts_with("//")) {
            return Err(Unsafe::Foreign(shown()));
        }
        if address.starts_with('/') {
            return Err(Unsafe::Absolute(shown()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_named_by_their_hash() {
        let page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title>\
            <script src=\"./a.js\"></script><script type=module>alert(1)</script></head></html>";
        let sealed = seal(page).expect("safe");
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        assert!(
            sealed.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")),
            "{sealed}"
        );
        assert!(
            sealed.contains("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"")
        );
        assert_eq!(sealed.matches("sha256-").count(), 1);
        assert_eq!(seal(&sealed), Ok(sealed));
    }

    #[test]
    fn what_the_policy_would_break_or_allow_is_refused() {
        let with = |body: &str| seal(&format!("<meta charset=utf-8>{body}"));
        for body in ["<style>a{}</style>", "<p style=\"color:red\">"] {
            assert!(matches!(with(body), Err(Unsafe::InlineStyle(_))), "{body}");
        }
        for body in ["<p onclick='x()'>", "<a href=' JavaScript:x()'>"] {
            assert!(
                matches!(with(body), Err(Unsafe::InlineHandler(_))),
                "{body}"
            );
        }
        for body in [
            "<script src=https://a.b/c.js></script>",
            "<link rel=stylesheet href='//a.b/c.css'>",
            "<img srcset=\"a.png, http://a.b/c.png 2x\">",
        ] {
            assert!(matches!(with(body), Err(Unsafe::Foreign(_))), "{body}");
        }
        for body in ["<link href=/a.css>", "<a href=/>"] {
            assert!(matches!(with(body), Err(Unsafe::Absolute(_))), "{body}");
        }
        assert_eq!(seal("<title>x</title>"), Err(Unsafe::NoCharset));
        assert!(with("<!-- <style> --><a href=https://a.b>x</a><img src=data:,x><p>on=").is_ok());
    }
}
