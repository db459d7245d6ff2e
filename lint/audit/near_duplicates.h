// Tickets that say nearly the same (BKL002).
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lint/audit/audited_ticket.h"

namespace speclint::audit {

/// Texts that overlap by so much say nearly the same, whatever their titles are.
inline constexpr double kLeastOverlap = 0.6;

/// Two tickets by their index, the first one first, and how much their texts overlap: the estimated Jaccard
/// similarity of their shingles.
struct Pair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  double overlap = 0;
};

/// The share of places in which two sketches are the same.
double overlap_of(const Sketch& left, const Sketch& right);

/// Pairs that overlap by at least kLeastOverlap, or by 0.45 with the same words in the title, of tickets for
/// which `wanted` is set; sorted. Candidates share one of 32 bands of four places (Leskovec, Rajaraman,
/// Ullman: Mining of Massive Datasets, chapter 3), so the time is linear in the tickets. Of very many that
/// share a band only neighbours are compared.
std::vector<Pair> near_duplicates(std::span<const AuditedTicket> tickets, const std::vector<bool>& wanted);

}  // namespace speclint::audit
