#include <algorithm>
#include <utility>

#include "clean/draft.h"

namespace dateline {

namespace {

// Where a repair's place in the source has ended up in the clean text: the
// range that stands for it, or the empty place where it stood.
Span place(const Document& document, const Repair& repair) {
  const Span span = document.map.to_clean(repair.source);
  if (repair.after.empty()) return {span.start, span.start};
  const uint32_t end = std::min<uint32_t>(
      span.end, span.start + static_cast<uint32_t>(repair.after.size()));
  return document.at({span.start, end}) == repair.after
             ? Span{span.start, end}
             : Span{span.start, span.start};
}

bool changes(const Document& document, const Repair& repair) {
  return document.before(repair) != repair.after;
}

// What two repairs of one place were made for.
Reason both(std::string_view first, std::string_view second) {
  std::string reason(first);
  reason += "; ";
  return Reason::copy_of(reason += second);
}

// One record where several repairs worked on the same place one after the
// other: what stood there first, what stands there now. Flags stand by
// themselves. Works in place: a page can have very many repairs.
void join_layers(std::vector<Repair>& repairs, const Document& document) {
  size_t kept = 0;            // records so far, at the head of `repairs`
  size_t last = 0;            // the last change among them, plus one
  bool joined = false;        // has it taken in another one
  std::vector<size_t> grown;  // records of several repairs
  const auto keep = [&](size_t i) {
    if (kept != i) repairs[kept] = std::move(repairs[i]);
    ++kept;
  };
  for (size_t i = 0; i < repairs.size(); ++i) {
    Repair& repair = repairs[i];
    if (!changes(document, repair)) {
      const bool known = kept > 0 && repairs[kept - 1].kind == repair.kind &&
                         repair.source.end <= repairs[kept - 1].source.end;
      if (!known) keep(i);
      continue;
    }
    if (last == 0 || repair.source.start >= repairs[last - 1].source.end) {
      keep(i);
      last = kept;
      joined = false;
      continue;
    }
    Repair& whole = repairs[last - 1];
    const bool inside = repair.source.end <= whole.source.end;
    if (inside && whole.after.empty()) continue;  // left with the rest
    if (!joined) grown.push_back(last - 1);
    joined = true;
    whole.source.end = std::max(whole.source.end, repair.source.end);
    whole.certainty = std::max(whole.certainty, repair.certainty);
    if (std::string_view(whole.reason).find(repair.reason) ==
        std::string_view::npos) {
      whole.reason = both(whole.reason, repair.reason);
    }
  }
  repairs.resize(kept);
  for (const size_t i : grown) {
    Repair& whole = repairs[i];
    whole.after = std::string(document.at(document.map.to_clean(whole.source)));
  }
}

// By place; of the same place the one made first. Places are sorted, as the
// repairs themselves are large.
std::vector<Repair> in_order(std::vector<Repair> repairs) {
  std::vector<std::pair<SourceSpan, uint32_t>> places;
  places.reserve(repairs.size());
  for (const Repair& repair : repairs) {
    places.emplace_back(repair.source, static_cast<uint32_t>(places.size()));
  }
  if (std::is_sorted(places.begin(), places.end())) return repairs;
  std::sort(places.begin(), places.end());
  std::vector<Repair> sorted;
  sorted.reserve(repairs.size());
  for (const auto& [place, i] : places) {
    sorted.push_back(std::move(repairs[i]));
  }
  return sorted;
}

}  // namespace

Document assemble(Draft draft) {
  Document document = std::move(draft.facts);
  document.source = std::string(draft.source);
  for (DraftBlock& block : draft.blocks) {
    if (block.text.empty()) continue;
    const MappedText words = std::move(block.text);  // gone when it is joined
    if (!document.text.empty()) {
      // The blank line stands for whatever was between the blocks.
      const uint32_t from =
          document.map.to_source({0, document.map.size()}).end;
      const SourceSpan next = words.source();
      document.text += "\n\n";
      document.map.append_replacement(
          2, {std::min(from, next.start), std::max(from, next.start)});
    }
    const uint32_t start = static_cast<uint32_t>(document.text.size());
    document.text += words.text;
    document.map.append(words.map);
    const uint32_t end = static_cast<uint32_t>(document.text.size());
    document.blocks.push_back(
        {{start, end}, block.type, block.level, std::move(block.image)});
  }
  document.repairs = in_order(std::move(draft.repairs));
  join_layers(document.repairs, document);
  for (Repair& repair : document.repairs) {
    repair.span = place(document, repair);
  }
  return document;
}

}  // namespace dateline
