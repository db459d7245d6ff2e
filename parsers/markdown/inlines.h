// The words of a leaf block: which bytes of the source are prose, code or link targets.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "parsers/markdown/cmark_tree.h"
#include "parsers/model/ticket.h"

namespace speclint::markdown {

/// Fills the mask at `block`, the source of cmark's leaf block `leaf`: its text is shown, code spans
/// and link targets become fillers, struck text and literals are masked. Appends the links, images
/// and bare URLs, without their section. Text that cannot be found in the source stays blank.
void mask_inlines(std::string_view text, Span block, cmark_node* leaf, const LineIndex& lines,
                  std::string& prose, std::vector<Reference>& references);

}  // namespace speclint::markdown
