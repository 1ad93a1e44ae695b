# shellcheck shell=bash
# Shared by ./run and ./test: checks the tools, builds, and shows progress. To be sourced from the top folder.

fail() {
  printf '\nFAILED: %s\n' "$1" >&2
  exit 1
}

# --- Java, Maven, Node ---------------------------------------------------------------------------------------------

java_version() { # the feature version of the Java in a folder; from its release file, without starting it
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null
}

java_homes() { # every Java found: "version folder", the oldest first
  local home version on_path
  on_path=$(command -v java 2>/dev/null || true)
  {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    [ -z "$on_path" ] || dirname "$(dirname "$(readlink -f "$on_path")")"
    printf '%s\n' /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
  } | while IFS= read -r home; do
    [ -x "$home/bin/java" ] || continue
    version=$(java_version "$home")
    [ "${version:-0}" -ge 17 ] && printf '%s %s\n' "$version" "$(readlink -f "$home")"
  done | sort -un
}

find_java() { # sets BUILD_JAVA (the oldest with a compiler: what the build is proved on) and RUN_JAVA (the newest)
  local version home
  BUILD_JAVA='' RUN_JAVA=''
  while read -r version home; do
    if [ -z "$BUILD_JAVA" ] && [ -x "$home/bin/javac" ]; then BUILD_JAVA=$home; fi
    RUN_JAVA=$home RUN_JAVA_VERSION=$version
  done < <(java_homes)
  [ -n "$RUN_JAVA" ] || fail "no Java 17 or newer found. Install one (Debian: apt install openjdk-17-jdk-headless) or set JAVA_HOME."
  [ -n "$BUILD_JAVA" ] || fail "only a Java runtime found, no compiler. Install a JDK (Debian: apt install openjdk-17-jdk-headless)."
}

at_least() { # at_least 3.8.6 3.9.1: whether the second version is not older
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

check_tools() {
  local version
  find_java
  command -v mvn >/dev/null || fail "Maven is missing. Install 3.8.6 or newer (Debian: apt install maven)."
  version=$(JAVA_HOME=$BUILD_JAVA mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  at_least 3.8.6 "$version" || fail "Maven $version is too old; 3.8.6 or newer is needed."
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    fail "Node is missing. Install 20.19 or newer with npm (see nodejs.org)."
  fi
  version=$(node --version)
  at_least 20.19 "${version#v}" || fail "Node $version is too old; 20.19 or newer is needed."
  command -v setpriv >/dev/null || fail "setpriv is missing; it is part of util-linux (Debian: apt install util-linux)."
  printf 'Java %s to run, %s to build; Maven; Node %s\n' \
    "$RUN_JAVA_VERSION" "$(java_version "$BUILD_JAVA")" "${version#v}"
}

# --- Steps with progress --------------------------------------------------------------------------------------------

newest_line() { # the last thing a log says, in a few words
  tail -n 30 "$1" 2>/dev/null | sed -n 's/.*--- \(.*\) @ \([a-z-]*\).*/\2/p; s/^\(vite\|added\)/\1/p' | tail -n 1
}

step() { # step "What is done" log-file command...: runs it with its output in the log; shows that it goes on
  local what=$1 log=$2 pid began=$SECONDS shown='' said='' line
  shift 2
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  # A shell's background process does not hear Ctrl-C by itself.
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    line=$(newest_line "$log")
    if [ -t 1 ]; then
      printf '\r\033[K%s … %d s  %s' "$what" $((SECONDS - began)) "${line:0:40}"
      sleep 0.3
    else
      if [ -z "$said" ]; then printf '%s … (%s)\n' "$what" "$log" && said=yes; fi
      if [ -n "$line" ] && [ "$line" != "$shown" ]; then printf '    %s\n' "$line" && shown=$line; fi
      sleep 1
    fi
  done
  [ ! -t 1 ] || printf '\r\033[K'
  if wait "$pid"; then
    trap - INT TERM
    printf '  ok  %s, %d s\n' "$what" $((SECONDS - began))
  else
    grep -E '^\[ERROR\]|error|Error' "$log" | head -n 20 >&2 || true
    printf '    …\n' >&2
    tail -n 15 "$log" | sed 's/^/    /' >&2
    fail "$what. The whole log: $log"
  fi
}

# --- Building -------------------------------------------------------------------------------------------------------

up_to_date() { # up_to_date stamp paths...: whether nothing below the paths is newer than the stamp
  local stamp=$1
  shift
  [ -e "$stamp" ] &&
    [ -z "$(find "$@" \( -name target -o -name node_modules -o -name dist \) -prune -o -newer "$stamp" -print -quit)" ]
}

maven() {
  JAVA_HOME=$BUILD_JAVA mvn --batch-mode --no-transfer-progress "$@"
}

web_packages() { # installs what the lock file names, when it has changed
  if [ -e node_modules/.package-lock.json ] && [ ! package-lock.json -nt node_modules/.package-lock.json ]; then
    return
  fi
  step 'Getting the web packages' "$LOGS/npm-ci.log" npm ci --no-audit --no-fund
}

copy_programs() { # copy_programs data-folder: sets programs to a copy, so that a later build cannot change what runs
  local module key data=$1
  key=$(find dev-stack/*/target/classes dev-stack/*/target/lib -type f -printf '%p %T@ %s\n' 2>/dev/null | sort | cksum | tr ' ' -)
  programs=$(realpath -m "$data")/programs/stack-$key
  export PRESCRIPTO_PROGRAMS=$programs
  [ ! -d "$programs" ] || return 0
  for module in servers mongo-node kafka-node mail-sink razorpay-sandbox; do
    [ -d "dev-stack/$module/target/lib" ] || fail "dev-stack/$module is not built; start without --no-build."
    mkdir -p "$programs.unfinished/$module"
    cp -rp "dev-stack/$module/target/classes" "dev-stack/$module/target/lib" "$programs.unfinished/$module/"
  done
  mv "$programs.unfinished" "$programs"
}
