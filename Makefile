# From a fresh clone: `make serve` shows the site, `make test` tests everything.
# What is missing is installed into $(TOOLS), once; see scripts/tools.sh.

SHELL := /bin/sh
PORT ?= 8080
TOOLS ?= .tools
ARTICLES ?=
TEXT ?=
BROWSERS ?= chromium

tools := $(abspath $(TOOLS))
export PATH := $(tools)/bin:$(tools)/node_modules/.bin:$(PATH)
# Where the first view is drawn beforehand (src/bin/site/foresee.rs).
export NODE_PATH := $(tools)/jsdom/node_modules

# Compilers that run beside each other do not count their jobs together.
apart := env -u MAKEFLAGS -u MFLAGS

# `cmd $(else_say,advice)`: a step that fails says what to do.
else_say = || { printf '%s\n' 'make: $(strip $(1))' >&2; exit 1; }

# The native tests: all but those of the page, which need a site and a browser.
suites := $(patsubst tests/%.rs,%,$(wildcard tests/*.rs)) $(patsubst tests/%/main.rs,%,$(wildcard tests/*/main.rs))
native := $(addprefix --test ,$(filter-out page,$(suites)))

.PHONY: help serve dist standalone release weight lighthouse test fmt lint test-native test-page bench bench-reading bench-query bench-timeline bench-page dataset target tools tools-test clean

help:
	@echo 'make serve                  builds the site and serves it at http://127.0.0.1:$(PORT)/ (PORT=n for another)'
	@echo 'make test                   runs every test, in a real browser too (BROWSERS=any: in Firefox and WebKit as well, where they can be had)'
	@echo 'make dist                   builds the site into dist/, for any static server'
	@echo 'make standalone             the whole site in one file, dist/bang-vang.html, that opens by double click'
	@echo 'make release                site, one file, program, bill of materials and checksums, into target/release-VERSION/'
	@echo 'make weight                 what the first view weighs, file by file, and the code by crate and function'
	@echo 'make lighthouse             what Lighthouse says of the site on a phone, into target/lighthouse/'
	@echo 'make dataset ARTICLES=dir   reads a folder of articles into public/dataset.json (TEXT=1: with their text)'
	@echo 'make bench                  measures reading, asking, the timeline and the page beside their peers, into target/bench/'
	@echo 'make fmt, make lint         formats the code; holds it against the rules'

serve: dist
	@cargo run --quiet --bin site -- serve dist $(PORT)

# Where the code lies on this machine is nobody's business, and would make each build another.
plain := --remap-path-prefix=$(CURDIR)=. --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=cargo

# The program is cut where src/main.rs says (src/bin/site/split.rs).
cut := --cfg split

# NO_COLOR is a switch to others, but trunk wants a word it knows.
dist: tools
	@$(apart) -u NO_COLOR BANG_VANG_REVISION="$$(git describe --always --dirty --abbrev=12 2>/dev/null)" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS='$(plain) $(cut)' trunk build --release \
	  $(call else_say, the site did not build: the first error above says why.)

# The last step of the build writes it (src/bin/site/onefile.rs).
standalone: dist
	@echo 'dist/bang-vang.html is the whole site: open it by double click.'

# Two releases of the same code are the same bytes.
version = $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
out = target/release-$(version)
release: dist
	@rm -rf $(out) && mkdir -p $(out)
	@tar --sort=name --mode=u=rwX,go=rX --mtime=@0 --owner=0 --group=0 --numeric-owner -cf - -C dist . | gzip -n9 > $(out)/site.tar.gz
	@cp dist/bang-vang.html $(out)/
	@RUSTFLAGS='$(plain)' cargo build --quiet --locked --profile cli --bin bang-vang --target-dir target/release-build
	@cp target/release-build/cli/bang-vang $(out)/
	@cargo metadata --locked --format-version 1 | cargo run --quiet --bin site -- bill > $(out)/bom.cdx.json
	@awk '/^## /{p = $$2 == "$(version)"} p' CHANGELOG.md > $(out)/CHANGES.md
	@cd $(out) && sha256sum * > ../SHA256SUMS && mv ../SHA256SUMS .
	@cat $(out)/SHA256SUMS

# The program before it is optimised still has the names of its functions.
weight: dist
	@cargo run --quiet --bin site -- weigh dist target/wasm-bindgen/release/web_bg.wasm

# The score of speed is of the machine as well. Where the system lets it, the browser goes before
# all other work (chrt), as on a machine at rest.
lighthouse: dist
	@sh scripts/tools.sh "$(TOOLS)" 'chromium lighthouse' > /dev/null
	@$$(chrt --rr 1 true 2> /dev/null && echo chrt --rr 1) node scripts/lighthouse.mjs target/debug/site dist target/lighthouse \
	  $(call else_say, the page is under a floor: target/lighthouse/lighthouse.report.html says why.)

# Early failures first: form, rules, native tests, the site, browsers. Much of compiling leaves all
# cores but one without work, so two steps go beside each other.
test: target
	@$(MAKE) --no-print-directory -j2 tools-test lint
	@$(MAKE) --no-print-directory -j2 test-native dist
	@$(MAKE) --no-print-directory test-page

lint: target
	@$(apart) cargo fmt --all --check $(call else_say, the code is not formatted: run "make fmt".)
	@$(apart) cargo clippy --locked --quiet --workspace --all-targets -- -D warnings \
	  $(call else_say, clippy objects: the messages above name the places.)
	@$(apart) cargo clippy --locked --quiet --workspace --lib --bin web --bin reader --target wasm32-unknown-unknown -- -D warnings \
	  $(call else_say, clippy objects to the code for the browser: the messages above name the places.)

fmt:
	@cargo fmt --all

test-native:
	@$(apart) cargo test --locked --workspace --lib --bins $(native) \
	  $(call else_say, a native test failed: "make test-native" runs only these.)

test-page:
	@(browsers=$$(sh scripts/tools.sh "$(TOOLS)" "$(BROWSERS)") || exit 1; \
	for browser in $$browsers; do \
	  echo "in $$browser:"; \
	  BROWSER=$$browser cargo test --locked --test page || exit 1; \
	done) \
	  $(call else_say, a browser test failed: screenshots are in target/shots; "make test-page BROWSERS=firefox" runs only its tests on dist/.)

# Each bench writes its figures under target/bench/.
bench: tools-test
	@$(MAKE) --no-print-directory bench-reading
	@$(MAKE) --no-print-directory bench-query
	@$(MAKE) --no-print-directory bench-timeline
	@$(MAKE) --no-print-directory bench-page

# Natively, then the page's build of the same in a browser.
page := target/bench/browser
bench-reading:
	@cargo bench --locked --quiet --bench reading
	@cargo build --locked --quiet --profile worker --no-default-features --target wasm32-unknown-unknown --example browser-reading
	@wasm-bindgen --target no-modules --no-typescript --out-dir $(page) --out-name page \
	  target/wasm32-unknown-unknown/worker/examples/browser-reading.wasm
	@wasm-opt -O2 $(page)/page_bg.wasm -o $(page)/page_bg.wasm
	@cargo bench --locked --quiet --bench browser

# Questions: in a browser beside crossfilter2, on the same $(FACTS) facts, then natively.
FACTS ?= 10000 100000 1000000
comma := ,
empty :=
space := $(empty) $(empty)
asking := target/bench/asking
bench-query:
	@for facts in $(FACTS); do \
	  [ $(asking)/$$facts.bvc -nt src/dataset/columnar/mod.rs ] || cargo run --quiet --locked --release --example synth -- --facts $$facts --columns --single-years -o $(asking) || exit 1; \
	done
	@cargo build --quiet --locked --release --target wasm32-unknown-unknown --example web_bench
	@wasm-bindgen --target web --no-typescript --out-dir $(asking) target/wasm32-unknown-unknown/release/examples/web_bench.wasm
	@wasm-opt -Os $(asking)/web_bench_bg.wasm -o $(asking)/web_bench_bg.wasm
	@npm install --silent --no-audit --no-fund --no-save --prefix $(asking) crossfilter2@1.5.4 \
	  $(call else_say, npm could not install crossfilter2: check the network to the npm registry.)
	@cp benches/web/index.html benches/web/bench.js $(asking)/node_modules/crossfilter2/crossfilter.js $(asking)
	@node benches/web/run.mjs $(asking) target/bench/query.json $(FACTS)
	@FACTS=$(subst $(space),$(comma),$(strip $(FACTS))) cargo bench --quiet --locked --bench query

# The timeline of the built site on 20 lanes of 50,000 events, vis-timeline and TimelineJS3 on as many as they bear.
PEERS ?= 300 1000 3000 10000 100000
LANES := 20
timelines := target/bench/timeline
bench-timeline: tools-test dist
	@[ $(timelines)/1000000.bvc -nt src/dataset/columnar/mod.rs ] || cargo run --quiet --locked --release --example synth -- --facts 1000000 --lanes $(LANES) --columns -o $(timelines)
	@for facts in $(PEERS); do \
	  [ $(timelines)/$$facts.json -nt src/dataset/columnar/mod.rs ] || cargo run --quiet --locked --release --example synth -- --facts $$facts --lanes $(LANES) -o $(timelines) || exit 1; \
	done
	@npm install --silent --no-audit --no-fund --no-save --prefix $(timelines) vis-timeline@8.5.4 @knight-lab/timelinejs@3.9.11 \
	  $(call else_say, npm could not install the other timelines: check the network to the npm registry.)
	@node benches/timeline/run.mjs dist $(timelines) target/bench/timeline.json $(timelines)/1000000.bvc $(PEERS)

# What a person waits for on the built site, beside a page of Leptos that shows one line.
line := target/bench/line
bench-page: tools-test dist
	@for facts in 10000 1000000; do \
	  [ $(asking)/$$facts.bvc -nt src/dataset/columnar/mod.rs ] || cargo run --quiet --locked --release --example synth -- --facts $$facts --columns --single-years -o $(asking) || exit 1; \
	done
	@cargo build --quiet --locked --release --target wasm32-unknown-unknown --example one_line
	@wasm-bindgen --target web --no-typescript --out-dir $(line) target/wasm32-unknown-unknown/release/examples/one_line.wasm
	@wasm-opt -Oz $(line)/one_line_bg.wasm -o $(line)/one_line_bg.wasm
	@cp benches/page/index.html $(line)
	@node benches/page/run.mjs dist $(line) target/bench/page.json $(asking)/10000.bvc $(asking)/1000000.bvc

dataset:
	@[ -n "$(ARTICLES)" ] || { echo 'make: say which articles: make dataset ARTICLES=folder' >&2; exit 2; }
	@cargo run --quiet --locked --profile cli --bin bang-vang -- read "$(ARTICLES)" $(if $(TEXT),--text) -o public/dataset.json \
	  $(call else_say, some articles could not be read: the lines above name them.)

target:
	@$(apart) sh scripts/tools.sh "$(TOOLS)" target > /dev/null

tools:
	@$(apart) sh scripts/tools.sh "$(TOOLS)" build > /dev/null

tools-test:
	@$(apart) sh scripts/tools.sh "$(TOOLS)" "$(BROWSERS)" > /dev/null

clean:
	@rm -rf dist target
