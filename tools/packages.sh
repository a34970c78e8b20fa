#!/bin/sh
# packages.sh build|test|format|bench|fuzz...: installs what is missing from Debian's packages, as root or by sudo, saying what and why.
# Where the system has no apt-get, says which packages are needed. PACKAGES=ready in the environment: they are there, look no further.
set -eu
[ "${PACKAGES:-}" = ready ] && exit 0

wanted() {
  for purpose in "$@"; do
    case $purpose in
      build)
        echo "g++|compiles Bede (C++20)"
        echo "cmake|configures the build"
        echo "ninja-build|runs the build"
        echo "libsimdjson-dev|reads JSON lines"
        echo "libgumbo-dev|reads HTML pages"
        echo "libsqlite3-dev|keeps the book"
        echo "libcli11-dev|reads the command line"
        echo "libexpat1-dev|reads feeds"
        echo "libcurl4-openssl-dev|asks feeds (bede watch)"
        echo "zlib1g-dev|unpacks web archives, packs what the server answers"
        echo "libzstd-dev|unpacks web archives" ;;
      test)
        echo "libgtest-dev|runs the unit tests"
        echo "python3|checks floors and generated documents" ;;
      readers)
        echo "r-base-core|opens a book in R"
        echo "r-cran-rsqlite|reads SQLite in R" ;;
      format) echo "clang-format-14|checks the formatting" ;;
      python)
        echo "python3-dev|compiles the Python module"
        echo "python3-venv|an environment for it" ;;
      bench) ;;
      cost)
        echo "python3|runs the tests of cost"
        echo "valgrind|counts the instructions" ;;
      fuzz)
        echo "clang-14|compiles the fuzz targets"
        echo "libclang-rt-14-dev|the fuzzer itself" ;;
      web)
        # node of another origin brings its npm along
        command -v npm >/dev/null || echo "npm|fetches what the pages are built with"
        command -v node >/dev/null || echo "nodejs|builds the pages"
        echo "chromium|the browser that tries them"
        echo "fonts-dejavu-core|letters for it" ;;
      train)
        echo "python3-torch|trains the network"
        echo "python3-numpy|writes its weights"
        echo "libopenblas-dev|makes the training quick"
        echo "zstd|unpacks raw texts" ;;
    esac
  done
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

list=$(wanted "$@" | sort -u)
if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "This is not a Debian system: install what these Debian packages hold, then call make with PACKAGES=ready." >&2
  echo "$list" | while IFS='|' read -r package why; do echo "  $package: $why" >&2; done
  exit 1
fi

missing=""
while IFS='|' read -r package why; do
  installed "$package" && continue
  echo "installing $package: $why"
  missing="$missing $package"
done <<END
$list
END
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null; then
  as_root="sudo"
else
  echo "These packages are missing and only root can install them:$missing" >&2
  echo "As root: apt-get install --no-install-recommends$missing" >&2
  exit 1
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for step in "update" "install -y --no-install-recommends$missing"; do
  if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q $step >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "apt-get $step failed (above); mend that, or install by hand:$missing" >&2
    exit 1
  fi
done
