# Sourced by the scripts beside it: has what they need, or ends them with one sentence that says what is not there.
# shellcheck shell=bash
benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export INTERLOCK_TARGET=${INTERLOCK_TARGET:-$benchmarks/target} # where the peers and all results go

# A comparison that did not take place must not look like one that did: 77, as test harnesses know a skip.
skip() {
    echo "$(basename "$0"): skipped, $1" >&2
    exit 77
}

need() {
    command -v "$1" > /dev/null || skip "'$1' is not on the path${2:+; $2}"
}

# Installs the peers, unless INTERLOCK_PEERS names a folder that has them.
prepare_peers() {
    need node
    if [[ -n ${INTERLOCK_PEERS:-} ]]; then
        [[ -d $INTERLOCK_PEERS/node_modules ]] || skip "INTERLOCK_PEERS is '$INTERLOCK_PEERS', which has no node_modules"
        return
    fi
    export INTERLOCK_PEERS=$INTERLOCK_TARGET/peers
    if ! cmp -s "$benchmarks/peers/package.json" "$INTERLOCK_PEERS/package.json"; then
        need npm 'set INTERLOCK_PEERS to a folder that has the peers'
        mkdir -p "$INTERLOCK_PEERS/new"
        cp "$benchmarks/peers/package.json" "$INTERLOCK_PEERS/new"
        npm install --prefix "$INTERLOCK_PEERS/new" --no-package-lock --no-audit --no-fund --silent \
            || skip 'npm cannot install the peers'
        rm -rf "$INTERLOCK_PEERS/node_modules"
        mv "$INTERLOCK_PEERS/new/node_modules" "$INTERLOCK_PEERS/new/package.json" "$INTERLOCK_PEERS"
    fi
}

# Builds Interlock up to a Maven phase, and finds its class path.
prepare_interlock() {
    need java
    if [[ ${INTERLOCK_BUILD:-true} == true ]]; then
        need mvn 'set INTERLOCK_BUILD=false to take what was built before'
        (cd "$benchmarks/.." && mvn -q -B -ntp -Pbenchmarks -pl core,rules,benchmarks -am "$1" -DskipTests -Dverification.skip)
    fi
    [[ -f $benchmarks/target/class-path ]] || skip 'Interlock was not built'
    INTERLOCK_CLASS_PATH=$benchmarks/target/classes:$(< "$benchmarks/target/class-path")
    export INTERLOCK_CLASS_PATH
}
