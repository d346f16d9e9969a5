#include "clean/block_features.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "clean/text_features.h"
#include "text/utf8.h"

namespace dateline {
namespace {

uint32_t add_hash(uint32_t value, char c) {
  return (value ^ static_cast<unsigned char>(c)) * 16777619u;
}

// Hashes of the words of a text, lower case, ASCII punctuation left out.
std::vector<uint32_t> word_hashes(std::string_view text) {
  std::vector<uint32_t> out;
  uint32_t value = 2166136261u;
  bool word = false;
  for (const char c : text) {
    const bool letter = is_ascii_alpha(c) || is_ascii_digit(c) ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      value = add_hash(value, to_ascii_lower(c));
      word = true;
    } else if (word) {
      out.push_back(value);
      value = 2166136261u;
      word = false;
    }
  }
  if (word) out.push_back(value);
  return out;
}

// A text whose word pairs can be asked for.
class Shingles {
 public:
  explicit Shingles(std::string_view text) {
    const auto words = word_hashes(text);
    for (size_t i = 0; i < words.size(); ++i) {
      known_.insert(words[i]);
      if (i > 0) known_.insert(pair(words[i - 1], words[i]));
    }
  }
  bool empty() const { return known_.empty(); }
  // Percent of the text's word pairs (its word, if it is one) known.
  int share(const std::vector<uint32_t>& words) const {
    if (words.empty() || empty()) return 0;
    if (words.size() == 1) return known_.contains(words[0]) ? 100 : 0;
    size_t hits = 0;
    for (size_t i = 1; i < words.size(); ++i) {
      hits += known_.contains(pair(words[i - 1], words[i]));
    }
    return percent(hits, words.size() - 1);
  }

 private:
  static uint32_t pair(uint32_t a, uint32_t b) {
    return a * 2654435761u + (b ^ 0x9E3779B9u);
  }
  std::unordered_set<uint32_t> known_;
};

struct Sums {
  uint32_t good = 0;
  uint32_t bytes = 0;
  uint32_t links = 0;
  uint32_t blocks = 0;

  void add(const HtmlBlock& block, bool prose) {
    const uint32_t size = static_cast<uint32_t>(block.text().size());
    if (prose) good += size;
    bytes += size;
    links += block.link_bytes;
    ++blocks;
  }
};

constexpr int kOutside = 40;  // elements; no page is that deep in its article

class FeatureReader {
 public:
  FeatureReader(const HtmlBlocks& page, const PageHints& hints)
      : page_(page),
        description_(hints.description),
        body_(hints.article_body) {
    for (const std::string& title : hints.titles) {
      titles_.push_back(word_hashes(title));
    }
  }

  std::vector<BlockFeatures> run() {
    features_.resize(page_.blocks.size());
    sum_up();
    find_core();
    up_to_most_ = steps_up_to(80);
    up_to_half_ = steps_up_to(55);
    read_blocks();
    read_neighbours();
    read_runs();
    return std::move(features_);
  }

 private:
  uint32_t up(uint32_t element) const { return page_.elements[element].parent; }

  uint32_t signature(uint32_t element) const {
    return markup_of(page_.elements, element);
  }

  void sum_up() {
    sums_.resize(page_.elements.size());
    good_.resize(page_.blocks.size());
    for (size_t i = 0; i < page_.blocks.size(); ++i) {
      const HtmlBlock& block = page_.blocks[i];
      good_[i] = is_prose(block) && page_.elements[block.element].near_region(
                                        Region::kHidden) == kFar;
      sums_[block.element].add(block, good_[i]);
      same_[signature(block.element)].add(block, good_[i]);
      if (good_[i]) total_ += static_cast<uint32_t>(block.text().size());
    }
    own_good_.resize(sums_.size());
    // Children stand behind their parents.
    for (size_t e = sums_.size(); e-- > 1;) {
      Sums& parent = sums_[up(static_cast<uint32_t>(e))];
      own_good_[up(static_cast<uint32_t>(e))] += is_leaf(e) ? sums_[e].good : 0;
      parent.good += sums_[e].good;
      parent.bytes += sums_[e].bytes;
      parent.links += sums_[e].links;
      parent.blocks += sums_[e].blocks;
    }
  }

  bool is_leaf(size_t element) const { return sums_[element].blocks == 1; }

  // The element with the most prose directly in it.
  void find_core() {
    uint32_t most = 0;
    for (uint32_t e = 0; e < own_good_.size(); ++e) {
      if (own_good_[e] > most) {
        most = own_good_[e];
        core_ = e;
      }
    }
    core_share_ = percent(most, total_);
    above_core_.assign(page_.elements.size(), -1);
    int down = 0;
    for (uint32_t e = core_;; e = up(e)) {
      above_core_[e] = down++;
      if (e == 0) break;
    }
  }

  // By element: steps up to the deepest element that holds so much of the
  // prose, kOutside when it stands elsewhere.
  std::vector<uint8_t> steps_up_to(uint32_t percent_of_prose) const {
    const size_t n = page_.elements.size();
    std::vector<uint32_t> heaviest(n, 0);  // child with the most prose
    for (uint32_t e = 1; e < n; ++e) {
      uint32_t& best = heaviest[up(e)];
      if (best == 0 || sums_[e].good > sums_[best].good) best = e;
    }
    uint32_t top = 0;
    while (heaviest[top] != 0 && uint64_t{sums_[heaviest[top]].good} * 100 >=
                                     uint64_t{total_} * percent_of_prose) {
      top = heaviest[top];
    }
    std::vector<uint8_t> steps(n, kOutside);
    steps[top] = 0;
    for (uint32_t e = top + 1; e < n; ++e) {
      const uint8_t parent = steps[up(e)];
      if (parent != kOutside) {
        steps[e] = static_cast<uint8_t>(std::min(parent + 1, kOutside - 1));
      }
    }
    return steps;
  }

  void group(BlockFeatures& f, const Sums& sums, Feature good, Feature links) {
    f[good] = static_cast<int16_t>(percent(sums.good, total_));
    f[links] = capped(percent(sums.links, sums.bytes), 100);
  }

  void read_blocks() {
    std::unordered_map<uint32_t, int> seen;
    uint32_t before = 0;
    int since_title = -1;
    int since_heading = 100;
    int since_good = 100;
    for (size_t i = 0; i < page_.blocks.size(); ++i) {
      const HtmlBlock& block = page_.blocks[i];
      BlockFeatures& f = features_[i];
      f.fill(0);
      read_text_features(block, f);
      const uint32_t element = block.element;
      const uint32_t parent = up(element);
      const HtmlElement& own = page_.elements[element];
      f[kTag] = static_cast<int16_t>(tag_group(own.tag));
      f[kParentTag] =
          static_cast<int16_t>(tag_group(page_.elements[parent].tag));
      f[kDepth] = capped(own.depth, 60);
      group(f, sums_[parent], kParentGood, kParentLinks);
      f[kParentBlocks] = capped(sums_[parent].blocks, 200);
      group(f, sums_[up(parent)], kGrandGood, kGrandLinks);
      f[kGrandBlocks] = capped(sums_[up(parent)].blocks, 200);
      group(f, sums_[up(up(parent))], kGreatGood, kGreatLinks);
      const Sums& same = same_[signature(element)];
      group(f, same, kSameGood, kSameLinks);
      f[kSameBlocks] = capped(same.blocks, 200);
      int ups = 0;
      uint32_t at = element;
      while (above_core_[at] < 0) {
        at = up(at);
        ++ups;
      }
      f[kCoreUp] = capped(ups, 40);
      f[kCoreDown] = capped(above_core_[at], 40);
      f[kMostUp] = up_to_most_[element];
      f[kHalfUp] = up_to_half_[element];
      f[kCoreShare] = static_cast<int16_t>(core_share_);
      f[kPosition] = static_cast<int16_t>(percent(i, page_.blocks.size()));
      f[kGoodBefore] = static_cast<int16_t>(percent(before, total_));
      if (good_[i]) before += static_cast<uint32_t>(block.text().size());
      f[kGoodAfter] = static_cast<int16_t>(percent(total_ - before, total_));
      f[kSinceGood] = capped(since_good, 100);
      since_good = good_[i] ? 0 : since_good + 1;
      match(block, f, seen);
      const bool title = block.headline || f[kIsTitle] == 2;
      if (title && since_title < 0) since_title = 0;
      f[kSinceTitle] = capped(since_title, 200);
      if (since_title >= 0) ++since_title;
      f[kSinceHeading] = capped(since_heading, 100);
      since_heading =
          block.block.type == BlockType::kHeading ? 0 : since_heading + 1;
      f[kPageGood] = capped(total_ / 100, 2000);
      f[kPageBlocks] = capped(static_cast<int64_t>(page_.blocks.size()), 2000);
      for (unsigned k = 0; k < kNearKinds; ++k) f[kNear + k] = own.near[k];
    }
  }

  void match(const HtmlBlock& block, BlockFeatures& f,
             std::unordered_map<uint32_t, int>& seen) {
    const std::vector<uint32_t> words =
        word_hashes(block.text().substr(0, 4000));
    uint32_t value = static_cast<uint32_t>(words.size());
    for (const uint32_t word : words) value = value * 2654435761u + word;
    f[kRepeated] = capped(seen[value]++, 5);
    f[kInArticleBody] = static_cast<int16_t>(body_.empty()              ? 0
                                             : body_.share(words) >= 70 ? 2
                                                                        : 1);
    f[kInDescription] = static_cast<int16_t>(description_.share(words));
    if (words.empty() || words.size() > 60) return;
    for (const auto& title : titles_) {
      if (title == words) f[kIsTitle] = 2;
    }
    if (f[kIsTitle] == 2) return;
    if (words.size() <= 2) return;
    for (const auto& title : titles_) {
      size_t misses = 0;
      for (size_t i = 0; i < words.size() && misses * 4 <= words.size(); ++i) {
        misses +=
            std::find(title.begin(), title.end(), words[i]) == title.end();
      }
      if (misses * 4 <= words.size() &&
          (words.size() - misses) * 4 >= title.size() * 2) {
        f[kIsTitle] = 1;
      }
    }
  }

  void read_neighbours() {
    const size_t n = features_.size();
    int until = 100;
    for (size_t i = n; i-- > 0;) {
      features_[i][kUntilGood] = capped(until, 100);
      until = good_[i] ? 0 : until + 1;
    }
    for (size_t i = 0; i < n; ++i) {
      BlockFeatures& f = features_[i];
      if (i > 0) neighbour(i, i - 1, kPrevChars);
      if (i + 1 < n) neighbour(i, i + 1, kNextChars);
      if (i > 1) f[kPrev2Chars] = prose_chars(i - 2);
      if (i + 2 < n) f[kNext2Chars] = prose_chars(i + 2);
    }
  }

  // Rows of blocks of one kind: paragraphs, or the cards of a list.
  void read_runs() {
    const size_t n = features_.size();
    constexpr size_t kReach = 4;
    uint32_t around = 0;
    const auto prose = [&](size_t i) {
      return good_[i] ? static_cast<uint32_t>(page_.blocks[i].text().size())
                      : 0u;
    };
    for (size_t i = 0; i < std::min(kReach, n); ++i) around += prose(i);
    for (size_t i = 0; i < n; ++i) {
      if (i + kReach < n) around += prose(i + kReach);
      features_[i][kAround] = capped((around - prose(i)) / 50, 200);
      if (i >= kReach) around -= prose(i - kReach);
    }
    for (size_t i = 0; i < n;) {
      const uint32_t kind = signature(page_.blocks[i].element);
      Sums run;
      size_t end = i;
      while (end < n && signature(page_.blocks[end].element) == kind) {
        run.add(page_.blocks[end++], false);
      }
      for (size_t k = i; k < end; ++k) {
        features_[k][kRunBlocks] = capped(run.blocks, 100);
        features_[k][kRunLinks] = capped(percent(run.links, run.bytes), 100);
        features_[k][kRunChars] = capped(run.bytes / run.blocks, 2000);
      }
      i = end;
    }
  }

  int16_t prose_chars(size_t i) const {
    return features_[i][kLinkShare] > 50 ? int16_t{0} : features_[i][kChars];
  }

  void neighbour(size_t i, size_t j, unsigned first) {
    BlockFeatures& f = features_[i];
    f[first] = features_[j][kChars];
    f[first + 1] = features_[j][kLinkShare];
    f[first + 2] = features_[j][kType];
    const uint32_t a = up(page_.blocks[i].element);
    const uint32_t b = up(page_.blocks[j].element);
    f[first + 3] = static_cast<int16_t>(a == b ? 2 : up(a) == up(b) ? 1 : 0);
  }

  const HtmlBlocks& page_;
  Shingles description_;
  Shingles body_;
  std::vector<std::vector<uint32_t>> titles_;
  std::vector<BlockFeatures> features_;
  std::vector<Sums> sums_;          // by element, all below it
  std::vector<uint32_t> own_good_;  // by element: prose of its leaf children
  std::unordered_map<uint32_t, Sums> same_;
  std::vector<bool> good_;
  std::vector<int> above_core_;  // by element: steps down to the core, or -1
  std::vector<uint8_t> up_to_most_;
  std::vector<uint8_t> up_to_half_;
  uint32_t total_ = 0;
  uint32_t core_ = 0;
  int core_share_ = 0;
};

}  // namespace

bool is_prose(const HtmlBlock& block) {
  return block.block.type != BlockType::kCaption && block.text().size() >= 80 &&
         block.link_share() < 0.35;
}

std::vector<BlockFeatures> block_features(const HtmlBlocks& page,
                                          const PageHints& hints) {
  return FeatureReader(page, hints).run();
}

}  // namespace dateline
