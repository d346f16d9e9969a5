# Sourced by train, holdout and ablation: builds the trainer and what it reads.
# Sets $trainer, $entities, $names, $wire and $articles.
cd "$(dirname "$0")/../.."
shared=${1:-../shared}
[ $# -gt 0 ] && shift
cmake --preset native-release >/dev/null
cmake --build build/native-release -j2 --target tagger_train >/dev/null
made=build/native-release/tagger
mkdir -p "$made"
trainer=build/native-release/toolchain/tagger/tagger_train
entities=$shared/data/entities
names=$made/names.tsv
wire=$made/wire.iob2
articles=$made/articles.iob2
python3 toolchain/tagger/name_lists.py "$shared/data" >"$names"
python3 toolchain/tagger/wire/wire.py "$shared/data" 400 >"$wire"
python3 toolchain/tagger/articles.py "$shared/data" >"$articles"
