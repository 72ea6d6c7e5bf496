#pragma once

#include <jumpa/core/config.hpp>
#include <jumpa/core/diagnostics.hpp>
#include <jumpa/core/ids.hpp>
#include <jumpa/core/points.hpp>
#include <jumpa/model/event.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jumpa {

/// A pair with its slot and its table.
struct Meeting {
    CompanyId seller{};
    CompanyId buyer{};
    SlotId slot{};
    TableId table{};
    Points points = 0;
    std::optional<std::uint32_t> pinned_by{}; ///< position in the event's pins

    friend bool operator==(const Meeting&, const Meeting&) = default;
};

/// How far a plan is proved.
enum class Status : std::uint8_t {
    optimal,    ///< the bound equals the value: no schedule is better
    feasible,   ///< every rule is kept; a better one may exist, but not above the bound
    infeasible, ///< no schedule keeps the hard rules; `Schedule::reasons` says why
    stopped,    ///< cancelled or out of effort before any valid schedule was found
};

/// Why no better plan was sought although the plan is not proved optimal.
enum class Ending : std::uint8_t {
    near_enough,    ///< it is proved within the gap that was asked for
    effort_spent,   ///< more effort may find a better plan or a better bound
    nothing_gained, ///< many attempts in a row found nothing better
    memory_limit,   ///< a better bound, and the search that needs it, would have taken more memory than allowed
    stopped,        ///< somebody, or a time limit, said stop
};

/// What a level maximises. Later levels only break ties of earlier ones.
enum class Objective : std::uint8_t {
    shortfall,      ///< minus the meetings that promised minimums lack, summed up
    meetings,       ///< how many are held; where equity is asked for
    equity_sellers, ///< minus the sum of the sellers' squared numbers of meetings
    equity_buyers,  ///< the same for the buyers
    tier_mutual,
    tier_buyer,
    tier_seller,
    points,
    breaks,
    idle_slots,
    table_changes,
};

/// As schedule files write it, lower_snake_case.
[[nodiscard]] JUMPA_INLINE std::string_view name_of(Status status);
[[nodiscard]] JUMPA_INLINE std::string_view name_of(Objective objective);
[[nodiscard]] JUMPA_INLINE std::string_view name_of(Ending ending);

/// For people: why planning ended, and what would get further.
[[nodiscard]] JUMPA_INLINE std::string sentence(Ending ending, Language language);

/// One objective, its value in the schedule, and a bound that no schedule exceeds.
struct Level {
    Objective what = Objective::points;
    Value value = 0;
    Value bound = 0;
    Status status = Status::feasible;

    friend bool operator==(const Level&, const Level&) = default;
};

/// What a seat of an attendee in one slot costs.
struct AttendeeSlotPrice {
    CompanyId attendee{};
    SlotId slot{};
    Value price = 0;

    friend bool operator==(const AttendeeSlotPrice&, const AttendeeSlotPrice&) = default;
};

/// What a table in one slot costs.
struct SlotPrice {
    SlotId slot{};
    Value price = 0;

    friend bool operator==(const SlotPrice&, const SlotPrice&) = default;
};

/// What a meeting of an attendee costs; below 0: what it earns, where promises or equity are planned.
struct AttendeePrice {
    CompanyId attendee{};
    Value price = 0;

    friend bool operator==(const AttendeePrice&, const AttendeePrice&) = default;
};

/// What a meeting that a limit or a set wish counts costs; below 0: what it earns.
struct CountPrice {
    std::uint32_t count = 0; ///< position in Event::counts
    Value price = 0;

    friend bool operator==(const CountPrice&, const CountPrice&) = default;
};

/// Dual prices of one level, sparse and ascending; what is not listed is 0. The price of a pair follows from the
/// others.
///
/// For non-negative u, k and q, and v[p] the largest of weight - u - u - k - q - q over the slots in which pair p may
/// be held (at least 0 unless p is pinned), no schedule has more than
///     sum of seats u + sum of v + sum of tables k + sum of most_meetings q.
///
/// Of a later level they bound  scale * this level + sum of lambda[j] * level j, and weight is what the pair adds to
/// that. An attendee then counts, instead of most_meetings q, for the most that  q * n + what n meetings of its own
/// make of the levels  can be, over n from 0 to its most meetings; and q may be below 0.
///
/// Limits and set wishes have prices in the same way, whatever else they count too: a pair pays those of all counts
/// that it adds to, in their slots, and each count adds the most that  price * n + what n such meetings make of the
/// levels  can be, over n from 0 to its limit, or to the most meetings of its company.
struct LevelPrices {
    std::vector<AttendeeSlotPrice> u{}; ///< per attendee and slot
    std::vector<SlotPrice> k{};         ///< per slot
    std::vector<AttendeePrice> q{};     ///< per attendee's meetings
    std::vector<CountPrice> counts{};   ///< per limit or set wish, ascending
    std::vector<Value> lambda{};        ///< one a level before, none negative: what it weighs here, over the scale

    friend bool operator==(const LevelPrices&, const LevelPrices&) = default;
};

/// What a proof by cases turns on: do the two meet in that slot or, without a slot, do they meet at all?
struct MeetingQuestion {
    CompanyId seller{};
    CompanyId buyer{};
    std::optional<SlotId> slot{};

    friend bool operator==(const MeetingQuestion&, const MeetingQuestion&) = default;
};

/// A question, or a case: all schedules that give the same answers to the questions above it.
struct ProofNode {
    std::optional<MeetingQuestion> question{};
    std::optional<std::uint32_t> prices{}; ///< of a case: which prices bound it; absent: its answers collide

    friend bool operator==(const ProofNode&, const ProofNode&) = default;
};

/// A proof by cases. A question is followed by everything that comes of a yes, then by everything that comes of a no;
/// so the nodes, in this order, are a tree, and its cases cover every schedule.
///
/// In each case the answers are taken as given: a meeting that is held takes its two companies and a table out of its
/// slot, a pair that does not meet has fewer slots or none, and a pair that meets in some slot counts like a pinned
/// one. The prices of the case then bound what is left. The bound of the proof is the largest of any case.
struct ProofTree {
    std::vector<ProofNode> nodes{};
    std::vector<LevelPrices> prices{};

    friend bool operator==(const ProofTree&, const ProofTree&) = default;
};

/// The proof that travels with a schedule: prices, or cases with prices of their own. All prices are integers over
/// `scale`; bounds are rounded down.
struct Certificate {
    Value scale = 1;
    std::vector<LevelPrices> levels{}; ///< one for each of Schedule::levels, or none
    std::vector<ProofTree> trees{};    ///< instead of `levels`, where prices alone did not do

    /// How many cases the proof has; 0 where it is prices alone.
    [[nodiscard]] JUMPA_INLINE std::size_t cases() const;

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

/// Why no schedule exists, or why a promise is not kept, with the facts that make it so.
struct Reason {
    std::string code{};     ///< also the key of its message in the catalogue
    std::string sentence{}; ///< in the language it was made in
    std::vector<CompanyId> companies{};
    std::vector<SlotId> slots{};
    std::vector<std::string> arguments{}; ///< what the message speaks of

    friend bool operator==(const Reason&, const Reason&) = default;
};

/// What stands in the way and what to do about it, in a language. A reason that the catalogue lacks, or that comes
/// without the arguments of its message, has only the sentence it was made with.
[[nodiscard]] JUMPA_INLINE std::string sentence(const Reason& reason, Language language);

/// Fingerprints of what a schedule was made from; empty where it came from elsewhere.
struct Digests {
    std::string event{};
    std::string points{};
    std::string options{};

    friend bool operator==(const Digests&, const Digests&) = default;
};

/// The plan that points alone would give, for comparison.
struct WithoutRules {
    Value points = 0;
    std::vector<std::int32_t> meetings{}; ///< one number a company

    friend bool operator==(const WithoutRules&, const WithoutRules&) = default;
};

/// Who meets whom, when and where, and how good that is proved to be.
struct Schedule {
    Status status = Status::feasible;
    std::vector<Meeting> meetings{}; ///< ascending by slot and table
    std::vector<Level> levels{};     ///< highest first
    Certificate certificate{};
    std::vector<Reason> reasons{}; ///< of an infeasible event; else one for each promise that is not kept
    Digests digests{};
    std::optional<Ending> ended{}; ///< of a plan of ours that is not proved optimal
    bool deterministic = true;     ///< false where a clock or a person had a say: planning again may give another plan
    Value greedy_value = 0;        ///< what the best-pair-first plan of the same event is worth, for comparison
    std::optional<WithoutRules> without_rules{}; ///< where promises or equity went before points
    std::optional<std::int64_t> lottery{};      ///< the number that broke ties between equally good plans

    /// The points level, or zeros where there is none.
    [[nodiscard]] JUMPA_INLINE Level points() const;
};

/// One line for people: "09:00-09:20  table 1  Gula Kelapa Wates meets Toko Oleh-oleh, 8'710 points".
[[nodiscard]] JUMPA_INLINE std::string describe(const Event& event, const Meeting& meeting);

} // namespace jumpa

#if JUMPA_HEADER_ONLY
#include <jumpa/model/schedule.ipp>
#endif
