// Which tokens stand between quotation marks.
#pragma once

#include "bede/reading.h"

namespace bede::text {

enum class QuoteRole : uint8_t { none, opens, closes, straight };

// What a token's form can be by itself; straight: " or ' which either opens or closes.
QuoteRole quote_role(std::string_view form);

// Sets Token::quoted of all that stands between quotation marks of any style; the marks themselves are not quoted. A
// quotation runs on over paragraphs where each begins with a mark that opens. A mark that nothing closes quotes to the
// end of its sentence. Needs sentences. Cost: linear.
void mark_quotations(Reading& reading);

}  // namespace bede::text
