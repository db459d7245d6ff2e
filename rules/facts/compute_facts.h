// How the facts of a ticket are found. The engine calls these in order; rules only see the result.
#pragma once
#include <span>
#include <vector>

#include "parsers/model/ticket.h"
#include "rules/facts/facts.h"
#include "rules/finding.h"
#include "rules/surroundings.h"

namespace speclint::facts {

/// The word lists that the facts themselves ask for.
std::span<const patterns::WordUse> words();

/// Which word lists look at each unit: none at what was written after or about the work (logs, struck
/// text), the strictest at acceptance criteria.
std::vector<patterns::UnitClass> classify_units(const Ticket& ticket);

/// Whether it has the headings of a proposal that is to be discussed and decided (drawbacks, prior art). Its
/// text argues; what is asked for stands in lists and among criteria.
bool is_proposal(const Ticket& ticket);

/// Everything in Facts. `findings` are those of all built-in unit rules, whatever is selected; `usual` is the
/// kind of a ticket that neither says nor shows what it is.
Facts compute(const Ticket& ticket, std::vector<patterns::UnitClass> classes, const TicketHits& hits,
              const Findings& findings, const Surroundings& surroundings, Kind usual = Kind::feature);

/// What a template left in each unit: told by the words of common templates and by the lines of the
/// templates of the ticket's own repository. Headings are never residue: they stand in filled tickets, too.
std::vector<Residue> find_residue(const Ticket& ticket, const TicketHits& hits,
                                  const Surroundings& surroundings);

/// The units that say when the work is done, and what they are worth (Facts::residue, clean, checkable
/// and kind must be set).
Acceptance find_acceptance(const Ticket& ticket, const TicketHits& hits, const Facts& facts);

struct Kinds {
  Kind kind = Kind::feature;
  KindSet all{Kind::feature};  // and those whose obligations the title, the headings and the structure add
};

/// Explicit kind first, then the title's signals; clean steps, expected and actual results together make a
/// bug; `usual` where nothing tells. Prose of the body never takes an obligation away (catalogue, section 4).
/// `clean`: see Facts.
Kinds classify_kinds(const Ticket& ticket, const TicketHits& hits, const std::vector<bool>& clean,
                     Kind usual = Kind::feature);

/// How much work it asks for. Vague text never makes a ticket smaller.
Size size_of(const Ticket& ticket, const std::vector<patterns::UnitClass>& classes);

/// What tells whether the work can be handed over at all (everything else of Facts must be set).
HandoffSigns handoff_signs(const Ticket& ticket, const TicketHits& hits, const Facts& facts);

/// Why this is no work item: an index, a chat, a to-do list, a record of finished work, an unfilled template,
/// a pointer, an item that binds nobody. Empty for a ticket; when unsure, it is one.
std::string why_not_a_ticket(const Ticket& ticket, const std::vector<patterns::UnitClass>& classes);

}  // namespace speclint::facts
