//! What is printed: the selection as a dossier, numbered statements and their sources.

use crate::browser::{browse, dist};

#[test]
fn every_list_of_facts_is_printed_as_a_dossier() {
    browse("paper", &dist(), async |page| {
        page.results("#/awards").await;
        let awards = page.count().await;
        for (fragment, lang) in [
            ("#/awards", "vi"),
            ("#/timeline", "en"),
            ("#/timeline", "vi"),
        ] {
            page.results(&format!("{fragment}?lang={lang}")).await;
            page.shown().await;
            let count = page.count().await;
            page.run("window.dispatchEvent(new Event('beforeprint'))")
                .await;
            page.wait_for(".dossier-entries li").await;
            let printed = "return [document.querySelectorAll('.dossier-entries > li').length,
                Math.max(...[...document.querySelectorAll('.dossier-entries sup')].map(sup => +sup.textContent)),
                document.querySelectorAll('.dossier-sources > li').length]";
            let printed = page.run(printed).await;
            assert_eq!(printed[0], count, "{fragment}");
            assert_eq!(printed[1], printed[2], "{fragment}: each source has a note");
            assert!(count >= awards);
            page.run("window.dispatchEvent(new Event('afterprint'))")
                .await;
            page.until(
                "the dossier is gone",
                "return !document.querySelector('.dossier')",
            )
            .await;
        }
        // The page of a unit has it below its charts.
        page.click(".lane-name a").await;
        page.address_has("#/unit/").await;
        page.by_testid("results").await;
        page.run("window.dispatchEvent(new Event('beforeprint'))")
            .await;
        page.until(
            "the unit's facts stand in a dossier, if it has any",
            "const facts = +document.querySelector('[data-testid=count]').textContent.replace(/\\D/g, '');
             return document.querySelectorAll('.dossier-entries > li').length === facts",
        )
        .await;
        assert_eq!(page.errors().await, Vec::<String>::new());
    });
}
