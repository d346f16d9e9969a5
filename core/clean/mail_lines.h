#ifndef DATELINE_CLEAN_MAIL_LINES_H_
#define DATELINE_CLEAN_MAIL_LINES_H_

#include <string_view>

namespace dateline {

// Lines that mail programs and those who write mails put around a text.

// "From: ...", "Sent: ...": the bytes of name and colon, or 0.
size_t header_name_size(std::string_view line);

// "Subject: ...".
bool is_subject(std::string_view line);

// Where the words begin behind "Subject: Fwd: Re: ".
size_t subject_start(std::string_view line);

// "-----Original Message-----", "Begin forwarded message:", "On Monday ...
// wrote:": where somebody else's words begin.
bool is_forward_mark(std::string_view line);

// "Kind regards,": what stands over the sender's name.
bool is_farewell(std::string_view line);

// "Dear all,", "Hi Tom,".
bool is_greeting(std::string_view line);

// "This email and any attachments are confidential ..."
bool is_mail_notice(std::string_view line);

}  // namespace dateline

#endif  // DATELINE_CLEAN_MAIL_LINES_H_
