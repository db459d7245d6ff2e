// What people said about a record, whatever the tracker calls its parts.
#pragma once
#include <string>

#include "parsers/model/node.h"

namespace speclint::exports {

/// A list of comments as the list of `{author, created, body}` that a ticket is built from (node_ticket.h),
/// from `[…]`, `{"nodes": […]}` or `{"comments": […]}` of texts or of objects with keys of any tracker. Null
/// for what is no list, such as the number of comments.
Node comments_of(Node list);

/// The same of one comment, made of its parts; the places of all of them stay.
Node comment_of(const Node& author, Node created, Node body);

/// What the tracker calls a person: the name or id that is the same wherever it writes about them.
std::string person_of(const Node* person);

}  // namespace speclint::exports
