// The library's own std::string is compiled for size and calls through five
// functions to append a word. This one takes its place.

#include <string>

template class std::basic_string<char>;
