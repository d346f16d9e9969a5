#ifndef DATELINE_CLEAN_ISO_TIME_H_
#define DATELINE_CLEAN_ISO_TIME_H_

#include <optional>
#include <string>
#include <string_view>

#include "dateline/document.h"

namespace dateline {

// A publication time as metadata writes it: "2018-11-05T14:30:00-05:00",
// "2018-11-05", "20181105", "Mon, 05 Nov 2018 14:30:00 GMT", "November 5,
// 2018". Nothing when no whole day can be read.
std::optional<Publication> read_publication_time(std::string_view text,
                                                 FactSource source,
                                                 double confidence,
                                                 std::string reason);

// A day in an address: "/2018/11/05/", "/2018-11-05-", "/20181105/".
std::optional<Date> date_in_url(std::string_view url);

// The page's own address in that of an archive's copy:
// "https://web.archive.org/web/2019/https://example.org/news".
std::string_view captured_address(std::string_view address);

}  // namespace dateline

#endif  // DATELINE_CLEAN_ISO_TIME_H_
