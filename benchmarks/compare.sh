#!/usr/bin/env bash
# Tells how far Interlock finds what Spectral finds: README.md.
#
#   benchmarks/compare.sh [--documents 150] [--most-bytes 300000] [--ruleset-documents 40] [--ruleset-most-bytes 100000]
#                         [--seed 3] [--only oas,asyncapi,arazzo,rulesets] [--jobs N] [--patience 180]
set -euo pipefail
# shellcheck source=prepare.sh
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
prepare_peers
prepare_interlock compile
exec node "$benchmarks/peers/compare.mjs" "$@"
