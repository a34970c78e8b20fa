// Bytes in any usual encoding -> UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "bede/result.h"

namespace bede::text {

struct Converted {
  std::string text;  // valid UTF-8 without BOM or NUL
  std::string note;  // "converted from utf-16le"; empty where nothing was converted
};

// UTF-8 with or without BOM; UTF-16 by BOM or by its pattern of zero bytes; Windows-1252 (and so Latin-1) where the
// bytes are no UTF-8 at all but plausible text. Errors: bad_encoding with the first offending byte. Cost: one or two
// passes.
Result<Converted> to_utf8(std::string_view bytes, const std::string& name);

// The character of a byte of Windows-1252; U+FFFD where it has none.
uint32_t windows_character(uint8_t byte);

}  // namespace bede::text
