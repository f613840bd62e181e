#!/usr/bin/env bash
# Measures Interlock beside its peers on large contracts, and warm on small ones: README.md.
#
#   benchmarks/speed.sh [--runs 5] [--only NAME] [--spectral] [--vacuum] [--java='JVM OPTIONS'] [--cold | --warm]
#
# --java tells the options for short runs; --spectral takes minutes more; --vacuum needs Go. The machine should be
# quiet; look at the spread before you believe the median.
set -euo pipefail
# shellcheck source=prepare.sh
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

cold=true
warm=true
options=()
for option in "$@"; do
    case $option in
        --cold) warm=false ;;
        --warm) cold=false ;;
        --vacuum)
            vacuum=$INTERLOCK_TARGET/bin/vacuum
            if [[ -x $vacuum ]] || GOBIN=$INTERLOCK_TARGET/bin go install "github.com/daveshanley/vacuum@${VACUUM_VERSION:-latest}"; then
                options+=("--vacuum=$vacuum")
            else
                echo 'vacuum is left out: Go is not there, or cannot install it' >&2
            fi ;;
        *) options+=("$option") ;;
    esac
done

if $cold; then prepare_peers; fi
prepare_interlock package
# The JVM archives classes of jars alone.
INTERLOCK_CLASS_PATH=$(ls "$benchmarks"/target/interlock-benchmarks-*.jar | head -n 1):${INTERLOCK_CLASS_PATH#*:}
if $cold; then node "$benchmarks/peers/speed.mjs" ${options[@]+"${options[@]}"}; fi
if $warm; then java -cp "$INTERLOCK_CLASS_PATH" dev.interlock.benchmarks.Warm; fi
