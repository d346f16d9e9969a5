#ifndef DATELINE_TEXT_LEXICON_H_
#define DATELINE_TEXT_LEXICON_H_

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace dateline {

// Cuts a text of lines, cells and tabs between them, into its cells.
void cut_cells(std::string_view text, std::string_view* cells, size_t count);

// A table of core/data as the build links it in (toolchain/data/lexicon.py).
// A row is a struct of std::string_view, one a column. The rows are cut out of
// the text when they are first asked for; they stay for the whole run.
template <typename Row, size_t kRows>
class Lexicon {
 public:
  constexpr explicit Lexicon(std::string_view text) : text_(text) {}

  static constexpr size_t size() { return kRows; }
  const Row* begin() const { return rows(); }
  const Row* end() const { return rows() + kRows; }
  const Row& operator[](size_t i) const { return rows()[i]; }

 private:
  static constexpr size_t kColumns = sizeof(Row) / sizeof(std::string_view);
  static_assert(std::is_aggregate_v<Row> && std::is_standard_layout_v<Row> &&
                sizeof(Row) == kColumns * sizeof(std::string_view));

  struct Rows {
    explicit Rows(std::string_view text) {
      cut_cells(text, reinterpret_cast<std::string_view*>(rows),
                kRows * kColumns);
    }
    Row rows[kRows];
  };

  // A row type belongs to one table, so that these are the rows of it.
  const Row* rows() const {
    static const Rows kCut(text_);
    return kCut.rows;
  }

  std::string_view text_;
};

}  // namespace dateline

#endif  // DATELINE_TEXT_LEXICON_H_
