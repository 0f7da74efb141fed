//! What stands over the page: the command palette, the list of keys, saved views; by
//! keyboard alone and by mouse.

use crate::browser::{Page, browse, dist};
use fantoccini::key::Key;
use serde_json::json;

async fn press(page: &Page, key: Key) {
    page.press(&char::from(key).to_string()).await;
}

/// Presses a key with Ctrl held.
async fn press_control(page: &Page, letter: char) {
    let script = "
        const [key] = arguments;
        (document.activeElement ?? document.body)
            .dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }))";
    let pressed = page.client.execute(script, vec![json!(letter)]).await;
    pressed.expect("pressed");
}

async fn focus(page: &Page, css: &str) {
    page.wait_for(css).await;
    page.run(&format!("document.querySelector('{css}').focus()"))
        .await;
}

/// Gone, not only shut: a key in between is not heard.
const CLOSED: &str = "return !document.querySelector('dialog')";

#[test]
fn the_palette_finds_goes_and_does_by_keys_alone() {
    browse("palette", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/timeline?lang={lang}")).await;
            focus(page, "#lang").await;
            press_control(page, 'k').await;
            page.focused("#palette[open] [role=combobox]").await;
            page.shot(&format!("{lang}-{width}")).await;

            // Closed without a choice, the focus is where it was.
            press(page, Key::Escape).await;
            page.until("it is closed", CLOSED).await;
            page.until(
                "the focus is back",
                "return document.activeElement.id === 'lang'",
            )
            .await;

            // To a unit, found without its marks.
            press_control(page, 'k').await;
            page.focused("#palette[open] [role=combobox]").await;
            page.press("cuc").await;
            let first = "document.querySelector('#palette [role=option]')";
            page.until(
                "an entry is active",
                &format!("return {first}?.ariaSelected === 'true'"),
            )
            .await;
            page.shot(&format!("found-{lang}-{width}")).await;
            press(page, Key::Down).await;
            press(page, Key::Up).await;
            press(page, Key::Enter).await;
            page.until(
                "a unit is shown",
                "return location.hash.startsWith('#/unit/')",
            )
            .await;
            page.until("it is closed", CLOSED).await;

            // To other colours.
            press_control(page, 'k').await;
            page.focused("#palette[open] [role=combobox]").await;
            page.press(if lang == "vi" {
                "tuong phan"
            } else {
                "high contrast"
            })
            .await;
            press(page, Key::Enter).await;
            page.until(
                "the colours change",
                "return document.documentElement.dataset.theme === 'contrast'",
            )
            .await;
            page.run("localStorage.clear()").await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn the_keys_are_listed_and_the_focus_comes_back() {
    browse("keys", &dist(), async |page| {
        page.results("#/awards?lang=en").await;
        // Where letters are typed it is a letter.
        focus(page, "#search").await;
        page.press("?").await;
        assert_eq!(page.run(CLOSED).await, true);
        focus(page, "#export").await;
        page.press("?").await;
        page.wait_for("#keys[open] kbd").await;
        page.shot("open").await;
        // Nothing behind it hears a key.
        page.press("/").await;
        page.until(
            "the focus stays",
            "return document.activeElement.closest('#keys') !== null",
        )
        .await;
        press(page, Key::Escape).await;
        page.until("it is closed", CLOSED).await;
        page.until(
            "the focus is back",
            "return document.activeElement.id === 'export'",
        )
        .await;
        page.press("/").await;
        page.until(
            "the search has it",
            "return document.activeElement.id === 'search'",
        )
        .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn the_palette_works_by_mouse() {
    browse("palette-mouse", &dist(), async |page| {
        page.results("#/timeline?lang=en").await;
        page.click("#palette-open").await;
        page.wait_for("#palette[open]").await;
        page.click("#palette [role=option]:nth-of-type(4)").await;
        page.until(
            "the totals are shown",
            "return location.hash.startsWith('#/awards/totals')",
        )
        .await;
        // A click beside it closes it.
        page.click("#palette-open").await;
        page.wait_for("#palette[open]").await;
        page.run("document.querySelector('#palette').dispatchEvent(new MouseEvent('click'))")
            .await;
        page.until("it is closed", CLOSED).await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

/// The names of the saved views in the menu.
async fn saved(page: &Page) -> Vec<String> {
    let names = page.run("return [...document.querySelectorAll('#views-panel .saved a')].map(a => a.textContent)").await;
    let names = names.as_array().cloned().unwrap_or_default().into_iter();
    names
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

#[test]
fn a_view_is_saved_opened_renamed_and_deleted() {
    browse("saved", &dist(), async |page| {
        for &(lang, width) in page.ways() {
            page.resize(width, 844).await;
            page.results(&format!("#/awards?status=conferred&lang={lang}"))
                .await;
            let count = page.count().await;
            focus(page, "#views").await;
            press(page, Key::Enter).await;
            page.wait_for("#view-name").await;
            let suggested = page
                .run("return document.querySelector('#view-name').value")
                .await;
            assert!(
                suggested.as_str().is_some_and(|name| name.contains(": ")),
                "{suggested}"
            );
            focus(page, "#view-name").await;
            press(page, Key::Enter).await;
            page.until(
                "it is listed",
                "return document.querySelectorAll('.saved a').length === 1",
            )
            .await;
            page.shot(&format!("menu-{lang}-{width}")).await;

            // Another name.
            page.click(".saved .icon-button").await;
            page.focused("#view-renamed").await;
            page.run("document.querySelector('#view-renamed').select()")
                .await;
            page.press("Của tôi").await;
            press(page, Key::Enter).await;
            page.until(
                "it has another name",
                "return document.querySelector('.saved a')?.textContent === 'Của tôi'",
            )
            .await;

            // It is there in another visit, in the palette too, and brings back what was seen.
            page.results(&format!("#/timeline?lang={lang}")).await;
            press_control(page, 'k').await;
            page.focused("#palette[open] [role=combobox]").await;
            page.press("cua toi").await;
            page.wait_for("#palette [role=option]").await;
            press(page, Key::Enter).await;
            page.until(
                "the view is back",
                "return location.hash.startsWith('#/awards?status=conferred')",
            )
            .await;
            page.by_testid("results").await;
            assert_eq!(page.count().await, count);

            page.click("#views").await;
            assert_eq!(saved(page).await, ["Của tôi"]);
            page.click(".saved .icon-button:last-of-type").await;
            page.until(
                "none is left",
                "return document.querySelectorAll('.saved a').length === 0",
            )
            .await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn where_storage_is_refused_views_last_as_long_as_the_page() {
    browse("unsaved", &dist(), async |page| {
        page.results("#/awards?lang=en").await;
        page.run("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })").await;
        page.click("#views").await;
        focus(page, "#view-name").await;
        press(page, Key::Enter).await;
        page.until(
            "it is listed",
            "return document.querySelectorAll('.saved a').length === 1",
        )
        .await;
        let script =
            "return document.querySelector('#views-panel').textContent.includes('keeps nothing')";
        page.until("the page says so", script).await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
