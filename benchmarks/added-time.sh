#!/usr/bin/env bash
# Measures what 'check' adds to a build: pairs of builds of one example, without the plugin and with it.
#
#   benchmarks/added-time.sh [pairs] [example]        default: 11 order-to-cash
#
# Everything happens in a temporary folder with a local repository of its own, which links to the files of the usual
# one. The machine should be quiet; look at the spread before you believe the median.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

pairs=${1:-11}
example=${2:-order-to-cash}
usual=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -rl "$usual" "$work/repository" 2>/dev/null || cp -r "$usual" "$work/repository"
rm -rf "$work/repository/dev/interlock"
# shellcheck disable=SC2191 # the equals sign belongs to the option
maven=(mvn -B -ntp -q -Dmaven.repo.local="$work/repository")
"${maven[@]}" -pl core,rules,maven-plugin -am install -DskipTests -Dinvoker.skip

cp -r "examples/$example" "$work/with"
rm -rf "$work/with/target"
cp -r "$work/with" "$work/without"
awk '/<plugin>/ {held = $0; inside = 1; next}
     inside {held = held "\n" $0; if (/<\/plugin>/) {if (held !~ /interlock-maven-plugin/) print held; inside = 0}; next}
     {print}' "$work/with/pom.xml" > "$work/without/pom.xml"

build() {
    local began ended
    began=$(date +%s%N)
    (cd "$work/$1" && "${maven[@]}" "${net[@]}" verify > "$work/log" 2>&1) || { [[ $1 == with ]] || { cat "$work/log"; exit 1; }; }
    ended=$(date +%s%N)
    echo $(((ended - began) / 1000000))
}

net=() # only the first two may fetch the plugins of the example
build without > /dev/null
build with > /dev/null
net=(-o)
for ((pair = 1; pair <= pairs; pair++)); do
    without=$(build without)
    with=$(build with)
    echo "$without $with $((with - without))"
done | sort -n -k3 | tee "$work/pairs" | awk '{printf "without %5d ms   with %5d ms   added %5d ms\n", $1, $2, $3}'
awk -v middle="$(((pairs + 1) / 2))" 'NR == middle {print "median added: " $3 " ms"}' "$work/pairs"
