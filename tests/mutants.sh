#!/usr/bin/env bash
# Plants a seeded sample of faults one by one and says which of them no test notices.
#   tests/mutants.sh [COUNT [SEED]]      10 faults take some 20 minutes on two cores; needs cargo install cargo-mutants
# Where they are planted, and which are equivalent, stands in .cargo/mutants.toml.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-10} seed=${2:-1}

# The same seed takes the same faults, as long as the sources are the same.
random() { awk -v seed="$seed" 'BEGIN { srand(seed); for (i = 0; i < 1000000; i++) printf "%c", 32 + int(rand() * 90) }'; }
chosen=$(cargo mutants --list --colors never | LC_ALL=C sort | shuf -n "$count" --random-source=<(random))
pattern=$(printf '%s\n' "$chosen" | sed 's/[][().*+?^${}|\\]/\\&/g' | paste -sd '|')
cargo mutants --re "^($pattern)\$" --baseline skip --timeout 600 --no-shuffle -- --locked --lib --test mening
