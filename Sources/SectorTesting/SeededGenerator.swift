// SPDX-License-Identifier: Apache-2.0

/// Random numbers that are the same for the same seed (SplitMix64), so that a finding can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Starts a sequence of its own for a subject, so that adding a rule does not change what others are asked.
    init(seed: UInt64, subject: String) {
        // FNV-1a: the standard hasher is seeded anew in each process.
        state = subject.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
