#ifndef DATELINE_TEXT_PARAGRAPH_MEMORY_H_
#define DATELINE_TEXT_PARAGRAPH_MEMORY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline {

// What one stage read out of paragraphs, by their text: those of this run and
// of the one before. Only what depends on nothing but the paragraph's own
// bytes may be kept here.
template <typename Reading>
class ParagraphMemory {
 public:
  // Forgets the paragraphs that the last run did not have.
  void begin_run() {
    std::erase_if(readings_,
                  [this](const auto& row) { return row.second.run != run_; });
    ++run_;
  }

  // Null when the paragraph is new.
  const Reading* find(std::string_view paragraph) {
    const auto it = readings_.find(std::string(paragraph));
    if (it == readings_.end()) return nullptr;
    it->second.run = run_;
    return &it->second.reading;
  }

  // The reading where it is kept: valid until begin_run.
  const Reading& keep(std::string_view paragraph, Reading reading) {
    return readings_
        .insert_or_assign(std::string(paragraph),
                          Kept{run_, std::move(reading)})
        .first->second.reading;
  }

 private:
  struct Kept {
    uint32_t run = 0;
    Reading reading;
  };
  std::unordered_map<std::string, Kept> readings_;
  uint32_t run_ = 0;
};

}  // namespace dateline

#endif  // DATELINE_TEXT_PARAGRAPH_MEMORY_H_
