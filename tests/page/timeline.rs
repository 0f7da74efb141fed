//! The timeline by mouse and by keyboard, in both languages, on a telephone and on
//! a desk.

use crate::browser::{Page, browse, dist};
use serde_json::{Value, json};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const SHIFT: &str = "\u{E008}";
const ESCAPE: &str = "\u{E00C}";
const END: &str = "\u{E010}";
const HOME: &str = "\u{E011}";
const LEFT: &str = "\u{E012}";
const RIGHT: &str = "\u{E014}";
const DOWN: &str = "\u{E015}";

const SIZES: [(u32, u32); 2] = [(390, 844), (1440, 900)];

/// Most elements of the chart of lanes.
const MOST_NODES: u64 = 1500;

/// Most steps of the tab key to the lanes.
const MOST_TABS: usize = 45;

async fn open(page: &Page, fragment: &str) {
    page.open(fragment).await;
    page.by_testid("results").await;
    page.wait_for(".lanes .lane-cursor").await;
    page.until(
        "the lanes are drawn",
        "document.querySelector('.lanes').scrollIntoView();
         return document.querySelectorAll('.drawing path[class^=sign]').length > 0",
    )
    .await;
}

/// The id and the name of what has the focus.
async fn focus(page: &Page) -> (String, String) {
    let script =
        "const e = document.activeElement; return [e.id, e.getAttribute('aria-label') ?? '']";
    let answer = page.run(script).await;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    (text(&answer[0]), text(&answer[1]))
}

async fn focus_is(page: &Page, id: &str) {
    let script = format!("return document.activeElement.id === {id:?}");
    page.until(&format!("{id} has the focus"), &script).await;
}

async fn address_lacks(page: &Page, part: &str) {
    let script = format!("return !location.hash.includes({part:?})");
    page.until(&format!("the address lacks {part}"), &script)
        .await;
}

#[test]
fn the_lanes_are_one_tab_stop() {
    browse("lanes-keys", &dist(), async |page| {
        for (lang, conference) in [("vi", "Hội nghị"), ("en", "Conference")] {
            page.resize(1440, 900).await;
            open(page, &format!("#/timeline?lang={lang}")).await;
            let mut tabs = 0;
            while !focus(page).await.0.ends_with("-item") {
                page.press(TAB).await;
                tabs += 1;
                assert!(tabs <= MOST_TABS, "no lane after {tabs} tabs");
            }
            let (lane, first) = focus(page).await;
            assert!(first.contains(conference), "{first}");
            page.press(DOWN).await;
            page.until(
                "another lane",
                &format!("return document.activeElement.id !== {lane:?}"),
            )
            .await;
            let (lane, _) = focus(page).await;
            page.press(END).await;
            page.press(HOME).await;
            focus_is(page, &lane).await;
            let (_, here) = focus(page).await;
            page.press(ENTER).await;
            page.wait_for("[role=dialog]").await;
            page.press(ESCAPE).await;
            focus_is(page, &lane).await;
            assert_eq!(focus(page).await.1, here, "the walk goes on where it was");
            // Left of the first mark is the name of the lane.
            page.press(LEFT).await;
            focus_is(page, lane.trim_end_matches("-item")).await;
            page.press(RIGHT).await;
            focus_is(page, &lane).await;
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

/// How many ticks of the axis have no line below them in the lanes, once they are drawn.
const OFF_THE_AXIS: &str = "
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return frame().then(frame).then(() => {
        const drawing = [...document.querySelectorAll('.lane .drawing')].find((drawing) => drawing.childElementCount);
        const left = drawing.getBoundingClientRect().left;
        const starts = [...drawing.querySelectorAll('.gridline')].flatMap((path) => path.getAttribute('d').match(/M[-.0-9]+/g) ?? []);
        const lines = starts.map((start) => left + Number(start.slice(1)));
        const ticks = [...document.querySelectorAll('.tick')].map((tick) => tick.getBoundingClientRect().left);
        if (!ticks.length || !lines.length) return 'nothing is drawn';
        return ticks.filter((tick) => !lines.some((line) => Math.abs(line - tick) < 1.5)).length;
    });";

#[test]
fn the_lanes_zoom_and_move_and_the_page_scrolls() {
    browse("lanes-zoom", &dist(), async |page| {
        for (width, height) in SIZES {
            page.resize(width, height).await;
            open(page, "#/timeline").await;
            let wheel = |how: &str| {
                format!(
                    "const track = document.querySelectorAll('.lane-track')[1];
                     const box = track.getBoundingClientRect();
                     const event = new WheelEvent('wheel', {{ {how}, bubbles: true, cancelable: true,
                         clientX: box.left + box.width / 2, clientY: box.top + 5 }});
                     track.dispatchEvent(event);
                     return event.defaultPrevented"
                )
            };
            assert_eq!(
                page.run(&wheel("deltaY: 120")).await,
                false,
                "the page scrolls"
            );
            assert_eq!(
                page.run(&wheel("deltaX: 120")).await,
                false,
                "all is in view"
            );
            assert_eq!(page.run(&wheel("deltaY: -240, ctrlKey: true")).await, true);
            page.address_has("z=").await;
            let zoomed = page.fragment().await;
            assert_eq!(
                page.run(&wheel("deltaY: 120")).await,
                false,
                "the page scrolls"
            );
            assert_eq!(page.run(&wheel("deltaY: 90, shiftKey: true")).await, true);
            address_lacks(page, zoomed.rsplit("z=").next().unwrap_or_default()).await;

            let moved = page.fragment().await;
            let drag = "
                const track = document.querySelectorAll('.lane-track')[1];
                const box = track.getBoundingClientRect();
                const send = (type, x) => track.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 9,
                    button: 0, buttons: type === 'pointerup' ? 0 : 1, pointerType: 'mouse',
                    clientX: box.left + x, clientY: box.top + 5 }));
                send('pointerdown', 200); send('pointermove', 190); send('pointermove', 80); send('pointerup', 80);";
            page.run(drag).await;
            assert_eq!(page.run(OFF_THE_AXIS).await, 0, "while it is moved");
            address_lacks(page, moved.rsplit("z=").next().unwrap_or_default()).await;
            assert_eq!(page.run(OFF_THE_AXIS).await, 0, "when it stands still");
            // The address alone shows the same days.
            let there = page.fragment().await;
            let days = "return document.querySelector('.zoom-days').textContent";
            let before = page.run(days).await;
            open(page, &there).await;
            assert_eq!(page.run(days).await, before);
            page.wait_for(".lane .lane-cursor[tabindex='0']").await;
            let script = "document.querySelector('.lane .lane-cursor[tabindex=\"0\"]').focus()";
            page.run(script).await;
            page.press("0").await;
            address_lacks(page, "z=").await;
            page.press("+").await;
            page.address_has("z=").await;
            let nodes = page
                .run("return document.querySelectorAll('.lanes *').length")
                .await;
            assert!(
                nodes.as_u64().is_some_and(|nodes| nodes <= MOST_NODES),
                "{nodes}"
            );
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

/// Each lane's name and what it says to count.
const LANE_COUNTS: &str = "return [...document.querySelectorAll('.lanes .lane-name')]
    .map(e => [e.querySelector('.lane-head')?.textContent, e.querySelector('.lane-count')?.textContent])";

#[test]
fn lanes_count_what_is_chosen() {
    browse("lanes-count", &dist(), async |page| {
        open(page, "#/timeline?lanes=article").await;
        let before = page.run(LANE_COUNTS).await;
        let all = page.count().await;
        let mut same_lanes = 0;
        for (name, count) in page.facet("Loại dữ kiện").await {
            if count == 0 || count == all {
                continue;
            }
            page.choose("Loại dữ kiện", &name).await;
            page.count_after(all).await;
            let after = page.run(LANE_COUNTS).await;
            page.client.refresh().await.expect("loaded anew");
            page.by_testid("results").await;
            let anew = format!(
                "return JSON.stringify((() => {{ {LANE_COUNTS} }})()) === {:?}",
                after.to_string()
            );
            page.until(&format!("{name}: {after} as after loading"), &anew)
                .await;
            let names = |lanes: &Value| -> Vec<Value> {
                let lanes = lanes.as_array().into_iter().flatten();
                lanes.map(|lane| lane[0].clone()).collect()
            };
            same_lanes += usize::from(names(&after) == names(&before));
            page.choose("Loại dữ kiện", &name).await;
            page.count_after(count).await;
        }
        assert!(same_lanes > 0, "a choice that leaves the lanes as they are");
    });
}

#[test]
fn lanes_are_of_what_the_reader_chooses() {
    browse("lanes-of", &dist(), async |page| {
        open(page, "#/timeline").await;
        let names = "return [...document.querySelectorAll('.lane-head')].map(e => e.textContent)";
        let units = page.run(names).await;
        let folding = page.wait_for(".lane-fold[aria-expanded=true]").await;
        page.click_on(&folding).await;
        page.address_has("unfold=-").await;
        assert_ne!(page.run(names).await, units);
        for facet in ["award", "giver", "article"] {
            let choose = format!(
                "const select = document.querySelector('.lanes-head select');
                 select.value = '{facet}'; select.dispatchEvent(new Event('change', {{ bubbles: true }}))"
            );
            page.run(&choose).await;
            page.address_has(&format!("lanes={facet}")).await;
            address_lacks(page, "unfold").await;
            assert_ne!(page.run(names).await, units);
        }
        page.client.back().await.expect("back");
        page.address_has("lanes=giver").await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn time_is_chosen_by_brush_by_keys_and_by_typing() {
    browse("brush", &dist(), async |page| {
        for (width, height) in SIZES {
            page.resize(width, height).await;
            open(page, "#/timeline").await;
            let all = page.count().await;
            // By mouse: a drag over two bars, then another range beside it.
            let drag = |from: usize, to: usize, ctrl: bool| {
                format!(
                    "const bars = document.querySelectorAll('.year');
                     const send = (type, bar, buttons) => bar.dispatchEvent(new PointerEvent(type, {{ bubbles: true,
                         pointerId: 9, button: 0, buttons, pointerType: 'mouse', ctrlKey: {ctrl} }}));
                     send('pointerdown', bars[{from}], 1); send('pointerenter', bars[{to}], 1);
                     send('pointerup', bars[{to}], 0);"
                )
            };
            page.run(&drag(3, 4, false)).await;
            page.address_has("from=2013&to=2014").await;
            let some = page.count_after(all).await;
            page.run(&drag(9, 10, true)).await;
            page.address_has("years=2013-2014,2019-2020").await;
            assert!(page.count_after(some).await > some);

            // By keyboard.
            open(page, "#/timeline").await;
            page.run("document.querySelector('.year').focus()").await;
            page.press(END).await;
            focus_is(page, "year-12").await;
            page.press(&format!("{SHIFT}{LEFT}{SHIFT}")).await;
            focus_is(page, "year-11").await;
            page.press(ENTER).await;
            page.address_has("from=2021&to=2022").await;
            page.run("document.getElementById('year-9').focus()").await;
            page.press(LEFT).await;
            let (_, name) = focus(page).await;
            assert!(!name.is_empty());

            // By typing: what cannot be followed stays and is explained.
            open(page, "#/timeline").await;
            let field = page.wait_for(".range input").await;
            field.send_keys(&format!("abc{TAB}")).await.expect("typed");
            page.until(
                "the field says that it is wrong",
                "return document.querySelector('.range input').ariaInvalid === 'true'
                    && document.querySelector('.range input').value === 'abc'
                    && document.querySelector('.range-error').textContent.includes('abc')",
            )
            .await;
            field.clear().await.expect("cleared");
            field
                .send_keys(&format!("5/2019{TAB}"))
                .await
                .expect("typed");
            page.address_has("from=2019-05").await;
            page.until(
                "the field is right again",
                "return document.querySelector('.range input').ariaInvalid !== 'true'",
            )
            .await;
            assert!(page.count_after(all).await < all);
            page.client.back().await.expect("back");
            address_lacks(page, "from").await;
            assert_eq!(page.count().await, all);
            assert_eq!(page.errors().await, Vec::<String>::new());
        }
    });
}

#[test]
fn a_choice_draws_no_lane_anew() {
    browse("lanes-kept", &dist(), async |page| {
        open(page, "#/timeline?lang=en").await;
        let lanes = "[...document.querySelectorAll('.lane:not(.lane--axis)')]";
        let kept = format!("{lanes}.forEach((lane) => lane.kept = true)");
        page.run(&kept).await;
        let all = page.count().await;
        page.choose("Status", "Proposed").await;
        assert!(page.count_after(all).await < all);
        let kept = format!("return {lanes}.length > 1 && {lanes}.every((lane) => lane.kept)");
        page.until("the lanes are those of before", &kept).await;
        let names = "return [...document.querySelectorAll('.lane-head :is(a, span)')].every((name) => name.textContent)";
        assert_eq!(page.run(names).await, json!(true));
        // Lanes of another facet stand in the same places, by their own names.
        let by = "const select = document.querySelector('.lanes-head select');
            select.value = 'award'; select.dispatchEvent(new Event('change', { bubbles: true }))";
        page.run(by).await;
        page.until(
            "the lanes are of awards, which have no page",
            "return document.querySelector('#lane-0').matches('span') && document.querySelector('#lane-0').textContent.length > 0",
        )
        .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}

#[test]
fn the_busiest_bar_is_one_of_those_that_are_counted() {
    browse("busiest", &dist(), async |page| {
        open(page, "#/timeline?lang=en").await;
        let busiest =
            "const said = document.querySelector('.readout').textContent.match(/busiest (\\d+)/);
            return said && +said[1]";
        let all = page.run(busiest).await;
        let all = all.as_u64().expect("a year");
        open(page, &format!("#/timeline?to={}&lang=en", all - 1)).await;
        page.until(
            "an earlier year is told",
            &format!(
                "const said = document.querySelector('.readout').textContent.match(/busiest (\\d+)/);
                 return said && +said[1] < {all}"
            ),
        )
        .await;
    });
}

#[test]
fn the_overview_opens_years_and_months() {
    browse("look-in", &dist(), async |page| {
        open(page, "#/timeline?at=2020&lang=en").await;
        let bars = "return document.querySelectorAll('.year').length";
        assert_eq!(page.run(bars).await, json!(12));
        let caption = "return document.querySelector('.readout').textContent.startsWith('2020: ')";
        page.until("the caption tells what is open", caption).await;
        page.run("document.querySelectorAll('.year')[1].focus()")
            .await;
        page.press("+").await;
        page.until("a year opens", "return location.hash.includes('at=2020-0')")
            .await;
        page.press("-").await;
        page.address_has("at=2020").await;
        page.press("-").await;
        address_lacks(page, "at=").await;
        assert_eq!(page.run(bars).await, json!(13));
        let stack = "const select = document.querySelector('.overview select');
            select.value = 'status'; select.dispatchEvent(new Event('change', { bubbles: true }))";
        page.run(stack).await;
        page.address_has("stack=status").await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
