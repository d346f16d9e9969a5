#ifndef DATELINE_CLEAN_CAPTIONS_H_
#define DATELINE_CLEAN_CAPTIONS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

// Where the words of a caption end and the credit of the picture begins
// ("Foto: dpa", "Jane Doe/Reuters", "Getty Images"); the text's size when it
// has no credit, 0 when it is nothing else. `seams` are the places, ascending,
// where an element begins or ends inside the caption.
size_t caption_size(std::string_view text, const std::vector<uint32_t>& seams);

// Does a credit stand behind the caption's words?
bool has_credit(std::string_view text, const std::vector<uint32_t>& seams);

// Bytes of what only counts or names the caption: "3/12 ", "Image caption, ".
size_t caption_label_size(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_CAPTIONS_H_
