// A host that has ids, counts and scores of its own: an Eigen matrix goes in, a proved plan comes out.
#include <jumpa/eigen.hpp>
#include <jumpa/jumpa.hpp>

#include <iostream>
#include <string>

int main() {
    using namespace std::chrono_literals;

    jumpa::EventBuilder platform;
    platform.slots(3, 15min).tables(3);
    for (const char* id : {"4711", "4712", "4713", "4714"}) {
        platform.seller({.external_id = id, .name = "Supplier " + std::string(id), .attends = {.max_meetings = 1}});
    }
    for (const char* id : {"17", "18", "19"}) {
        platform.buyer({.external_id = id, .name = "Buyer " + std::string(id), .attends = {.max_meetings = 1}});
    }
    const jumpa::Event event = platform.build();

    Eigen::MatrixXd scores(4, 3); // one row per seller, one column per buyer, 0 to 1
    scores << 0.90, 0.80, 0.10,   //
        0.85, 0.30, 0.00,         //
        0.70, 0.75, 0.60,         //
        0.20, 0.65, 0.55;
    const jumpa::Affinity fit = jumpa::affinity(event, scores, jumpa::Scale{10'000});
    const jumpa::Schedule schedule = jumpa::plan(event, fit);

    for (const jumpa::Meeting& meeting : schedule.meetings) {
        std::cout << event[meeting.slot].id << ' ' << event[meeting.table].id << ' '
                  << event[meeting.seller].external_id << " - " << event[meeting.buyer].external_id << '\n';
    }
    std::cout << verify(event, fit, schedule) << '\n';
    std::cout << "best pair first would give " << schedule.greedy_value << '\n';
}
