#pragma once

#include <jumpa/matching/bipartite_graph.hpp>

#include <cstddef>
#include <vector>

namespace jumpa::matching::detail {

/// Rows and columns that wait for their turn, first come, first served, one round after the other.
class Rounds {
public:
    explicit Rounds(std::size_t vertices) : queued_(vertices, 0) {}

    void enqueue_if(bool wanted, std::size_t vertex) {
        if (wanted && queued_[vertex] == 0) {
            queued_[vertex] = 1;
            next_.push_back(static_cast<Index>(vertex));
        }
    }

    /// Calls `serve(vertex)` for all that wait, also for those that come to wait meanwhile, until `stop()` or none is
    /// left. A round that has begun is finished.
    template <class Serve, class Stop>
    void drain(Serve serve, Stop stop) {
        while (!next_.empty() && !stop()) {
            now_.swap(next_);
            next_.clear();
            for (const Index vertex : now_) {
                queued_[vertex] = 0;
                serve(vertex);
            }
        }
    }

private:
    std::vector<char> queued_;
    std::vector<Index> now_{};
    std::vector<Index> next_{};
};

} // namespace jumpa::matching::detail
