#!/usr/bin/env bash
# Measures the stages of a check with JMH: README.md. Arguments are those of JMH.
set -euo pipefail
# shellcheck source=prepare.sh
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
prepare_interlock package
exec java -cp "$INTERLOCK_CLASS_PATH" org.openjdk.jmh.Main "$@"
