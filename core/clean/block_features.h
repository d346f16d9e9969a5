#ifndef DATELINE_CLEAN_BLOCK_FEATURES_H_
#define DATELINE_CLEAN_BLOCK_FEATURES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/html_blocks.h"

namespace dateline {

// What speaks for and against a block's being article, as whole numbers so
// that they are the same on every platform. The model of block_model.h was
// trained on them: a change of meaning or order asks for training again.
enum Feature : uint8_t {
  kType,          // BlockType
  kLevel,         // of headings and lists
  kChars,         // code points, at most 3000
  kWords,         // at most 600
  kLinkShare,     // percent of the bytes
  kLinks,         // number
  kBoldShare,     // percent
  kItalicShare,   // percent
  kSentenceEnds,  // number
  kCommas,        // number
  kLastChar,      // 0 other, 1 sentence end, 2 colon, 3 comma, 4 quote or )
  kFirstChar,     // 0 other, 1 capital, 2 small, 3 digit, 4 not ASCII
  kCapitalShare,  // percent of the words that begin with a capital
  kDigitShare,    // percent
  kBars,          // "|", middle dots, bullets, "»"
  kCue,           // 1 furniture, 2 byline, 3 date line, 4 photo credit
  kAuthorOrDate,  // 1 author element inside, 2 date element
  kTag,           // of the element, see tag_group()
  kParentTag,     // of its parent
  kDepth,         // of the element
  kParentGood,    // percent of the page's prose that the parent holds
  kParentBlocks,  // blocks in the parent
  kParentLinks,   // percent of link text in the parent
  kGrandGood,     // the same for the grandparent
  kGrandBlocks,
  kGrandLinks,
  kGreatGood,
  kGreatLinks,
  kSameGood,  // percent of the prose in blocks of the same signature
  kSameBlocks,
  kSameLinks,
  kCoreUp,      // elements up to one that holds the core
  kCoreDown,    // from there down to the core
  kCoreShare,   // percent of the prose that the core holds
  kPosition,    // percent of the blocks before it
  kGoodBefore,  // percent of the prose before it
  kGoodAfter,
  kSinceGood,     // blocks since the last prose
  kUntilGood,     // blocks until the next
  kSinceTitle,    // blocks since the headline; -1: not yet seen
  kSinceHeading,  // blocks since the last heading
  kPrevChars,
  kPrevLinks,
  kPrevType,
  kPrevSame,  // 2 same parent, 1 same grandparent
  kNextChars,
  kNextLinks,
  kNextType,
  kNextSame,
  kNext2Chars,
  kPrev2Chars,
  kInArticleBody,  // of JSON-LD: 0 the page has none, 1 no, 2 yes
  kInDescription,  // percent of its words in the page's description
  kIsTitle,        // 2 the title, 1 most of its words
  kRepeated,       // how often the text stood before on the page
  kPageGood,       // prose of the page, in 100 bytes
  kPageBlocks,
  kMostUp,       // elements up to the deepest one with 80 percent of the prose;
                 // 40: not in it
  kHalfUp,       // the same for 55 percent
  kAround,       // prose in the four blocks on either side, in 50 bytes
  kRunBlocks,    // neighbours in a row of the same signature, itself too
  kRunLinks,     // percent of link text in them
  kRunChars,     // bytes a block in them
  kNoticeWords,  // words of notices and forms, at most 8
  kNear,         // HtmlElement::near begins here
};
inline constexpr unsigned kFeatures = kNear + kNearKinds;
using BlockFeatures = std::array<int16_t, kFeatures>;

// What the page's metadata says that helps to know its article.
struct PageHints {
  std::vector<std::string> titles;
  std::string description;
  std::string article_body;           // JSON-LD articleBody
  std::vector<std::string> captions;  // of images in JSON-LD
};

// The features of every block of a page. Linear.
std::vector<BlockFeatures> block_features(const HtmlBlocks& page,
                                          const PageHints& hints);

// Text that is surely somebody's prose: long enough, few links.
bool is_prose(const HtmlBlock& block);

}  // namespace dateline

#endif  // DATELINE_CLEAN_BLOCK_FEATURES_H_
