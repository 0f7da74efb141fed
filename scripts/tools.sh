#!/bin/sh
# Installs what the Makefile needs into one folder of the project, at pinned versions, once.
# Usage: tools.sh FOLDER 'build' | tools.sh FOLDER 'chromium firefox webkit'      (for the tests in these browsers)
#        tools.sh FOLDER 'chromium lighthouse'                                    (for its report)
#        tools.sh FOLDER 'any'     (for the tests in all browsers that are here or can be had, at least one)
# Says on standard output what is ready of what was asked for.
# A tool that is there at the right version is left alone; a step that fails says what to do.
set -eu

folder=$1
want=$2
trunk=0.21.14
bindgen=0.2.130
split=0.2.4
binaryen=132.0.0
lighthouse=12.8.2
gecko=0.37.1
axe=4.14.1
jsdom=29.1.1

say() { printf '%s\n' "tools: $*" >&2; }
die() { printf '%s\n' "tools: $1" "       what to do: $2" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

has cargo || die "cargo is missing." "install Rust 1.95 or newer with rustup (https://rustup.rs)."
has node || die "node is missing." "install Node.js 20 or newer; npm comes with it."
has npm || die "npm is missing." "install npm; it belongs to Node.js."

wasm_target() {
  sysroot=$(rustc --print sysroot)
  [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ] && return
  say "adding the compile target wasm32-unknown-unknown (about 20 seconds)"
  has rustup || die "the wasm32-unknown-unknown target is missing and rustup is not here." "add the target with your Rust distribution's own tool."
  rustup target add wasm32-unknown-unknown >&2 || die "rustup could not add the target." "run 'rustup target add wasm32-unknown-unknown' and read its message."
}

# The tools only have to run, not to run fast: a cheap profile halves their compile time.
# Those that go through a whole program's code are optimised a little (level 1).
cargo_tool() { # crate version program minutes level flags...
  crate=$1 version=$2 program=$3 minutes=$4 level=$5
  shift 5
  if [ -x "$folder/bin/$program" ] && grep -qsF "\"$crate $version (" "$folder/.crates.toml"; then return; fi
  say "compiling $crate $version (about $minutes minutes, only once)"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=$level \
    CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR="$folder/build" \
    cargo install "$crate" --version "=$version" --root "$folder" --force --quiet "$@" >&2 ||
    die "$crate $version did not compile." "check the network to crates.io and that a C compiler is installed, then run the command again."
}

npm_tool() { # package version program seconds
  package=$1 version=$2 program="$folder/node_modules/.bin/$3"
  if [ -x "$program" ] && "$program" --version | grep -qF "${version%.0.0}"; then return; fi
  say "installing $3 from $package $version (about $4 seconds)"
  # Scripts of packages fetch browsers of their own; Debian's is here.
  npm install --silent --no-audit --no-fund --no-save --ignore-scripts --prefix "$folder" "binaryen@$binaryen" "$package@$version" >&2 ||
    die "npm could not install $package@$version." "check the network to the npm registry, then run the command again."
}

# In a folder of its own: npm takes away what it did not install in the same call.
npm_library() { # folder package version
  library=$1 package=$2 version=$3
  if grep -qsF "\"version\": \"$version\"" "$folder/$library/node_modules/$package/package.json"; then return; fi
  say "installing $package $version (about 5 seconds)"
  mkdir -p "$folder/$library"
  npm install --silent --no-audit --no-fund --no-save --prefix "$folder/$library" "$package@$version" >&2 ||
    die "npm could not install $package@$version." "check the network to the npm registry, then run the command again."
}

debian() { # what for, packages...
  what=$1
  shift
  has apt-get && [ "$(id -u)" = 0 ] ||
    die "the browser tests need $what." "install it (Debian: apt-get install $*)."
  say "installing $what from Debian (about 1 minute)"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >&2 ||
    die "apt-get could not install $what." "run 'apt-get install $*' and read its message."
}

browser() {
  case $1 in
    build) ;;
    chromium) has chromium && has chromedriver || debian Chromium chromium chromium-driver ;;
    firefox)
      has firefox-esr || debian Firefox firefox-esr
      cargo_tool geckodriver "$gecko" geckodriver 2 0 --locked
      ;;
    webkit) has WebKitWebDriver && has Xvfb || debian WebKit webkit2gtk-driver xvfb ;;
    lighthouse) npm_tool lighthouse "$lighthouse" lighthouse 40 ;;
    *) die "there is no browser $1." "name chromium, firefox or webkit." ;;
  esac
}

wasm_target
[ "$want" != target ] || exit 0
npm_tool binaryen "$binaryen" wasm-opt 15
npm_library jsdom jsdom "$jsdom"
cargo_tool wasm-bindgen-cli "$bindgen" wasm-bindgen 2 1 --no-default-features --bin wasm-bindgen
cargo_tool wasm_split_cli_support "$split" wasm-split-cli 2 1 --locked --features build-binary
cargo_tool trunk "$trunk" trunk 5 0 --locked --no-default-features
case $want in
  any)
    ready=
    for browser in chromium firefox webkit; do
      if (browser "$browser"); then ready="$ready $browser"; else say "NOTE: the tests leave out $browser, which is not here."; fi
    done
    [ "$ready" ] || die "there is no browser for the tests." "install Chromium, Firefox or WebKit with its driver, as said above."
    ;;
  *)
    ready=$want
    for browser in $want; do browser "$browser"; done
    ;;
esac
[ "$want" = build ] || npm_library axe axe-core "$axe"
rm -rf "$folder/build"
echo "$ready"
