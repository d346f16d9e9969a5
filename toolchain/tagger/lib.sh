# Sourced by train, holdout and ablation: builds the trainer and what it reads.
# Sets $trainer, $entities, $names, $articles, $made and $augmented.
cd "$(dirname "$0")/../.."
shared=${1:-../shared}
[ $# -gt 0 ] && shift
cmake --preset native-release >/dev/null
cmake --build build/native-release -j2 --target tagger_train >/dev/null
made=build/native-release/tagger
mkdir -p "$made/others"
trainer=build/native-release/toolchain/tagger/tagger_train
entities=$shared/data/entities
names=$made/names.tsv
articles=$made/articles.iob2
python3 toolchain/tagger/name_lists.py "$shared/data" >"$names"
python3 toolchain/tagger/articles.py "$shared/data" >"$articles"
python3 toolchain/tagger/wire/wire.py "$shared/data" 450 >"$made/wire.iob2"
python3 toolchain/tagger/voa/voa.py "$shared" >"$made/voa.iob2"
python3 toolchain/tagger/newsroom/newsroom.py >"$made/newsroom.iob2"
rename() {  # corpus file, sentences a document, one document of so many
  python3 toolchain/tagger/wire/substitute.py "$shared/data" "$@" \
    >"$made/others/$(echo "$1" | tr / -)"
}
for file in wikigold/train redocred/train gum/train re3d/train uner-ewt/dev \
  crossner/politics/train crossner/ai/train crossner/ai/dev \
  crossner/literature/train crossner/literature/dev crossner/music/train \
  crossner/music/dev crossner/science/train crossner/science/dev; do
  rename "$file.iob2" 1 1
done
wire="--wire $made/wire.iob2"
voa="--voa $made/voa.iob2"
newsroom="--newsroom $made/newsroom.iob2"
others="--others $made/others"
augmented="$wire $voa $newsroom $others"
