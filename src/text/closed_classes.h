// Closed classes of English orthography that tokens are cut by. All take bytes as they stand in the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace bede::text {

bool is_clitic(std::string_view letters);         // after an apostrophe: s m d ll re ve
bool is_elision(std::string_view letters);        // after an apostrophe: em til cause tis twas
bool is_decade(std::string_view word);            // 1990, 80: what takes 's as a plural
bool is_measure(std::string_view letters);        // after a number: pm km kg k bn
bool is_joined_suffix(std::string_view letters);  // after a hyphen: wise esque
bool is_currency_prefix(std::string_view word);   // before $: US A C HK NZ
bool is_sentence_starter(std::string_view word);  // capitalised function words: The It He In
bool is_address_ending(std::string_view label);   // org com doc
bool is_file_ending(std::string_view word);       // doc pdf
bool is_file_name(std::string_view word);         // notes.txt
bool starts_link(std::string_view bytes);         // http:// www.

// Words before which "its" and "your" are "it's" and "you're" without the apostrophe: nothing that can be owned begins
// with them.
bool is_never_owned(std::string_view word);
// What "Lets" asks to do, where it is "Let's" without the apostrophe.
bool is_asked_for(std::string_view word);

// Where a word written as one is two syntactic words ("can|not", "gon|na", "did|nt"); 0 where it is one.
size_t cut_in_word(std::string_view word);

}  // namespace bede::text
