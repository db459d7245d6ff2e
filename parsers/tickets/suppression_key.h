// The key `speclint` of a ticket: `speclint: {ignore: [{rule: QUE001, reason: …, until: …}]}`.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "parsers/model/node.h"
#include "parsers/model/ticket.h"

namespace speclint {

/// The key under which a ticket speaks to speclint; it is no part of the ticket.
inline constexpr std::string_view kOwnKey = "speclint";

/// Where in the ticket's text a scalar stands.
using PlaceOfScalar = std::function<Span(const Node&)>;

/// Reads the entry of that key. Each suppression reaches over the whole ticket.
std::vector<Suppression> read_suppression_key(const Node::Entry& entry, const PlaceOfScalar& place);

}  // namespace speclint
