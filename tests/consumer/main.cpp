// What a host's program looks like, whichever way it found the library.
#include <jumpa/core/random.hpp>
#include <jumpa/version.hpp>

#include <iostream>

int main() {
    jumpa::Random random{20211115};
    std::cout << "jumpa " << JUMPA_VERSION_MAJOR << '.' << JUMPA_VERSION_MINOR << ": " << random.below(100) << '\n';
}
