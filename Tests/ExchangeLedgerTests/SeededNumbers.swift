// SPDX-License-Identifier: Apache-2.0

/// Random numbers that are the same for the same seed, with a taste for the edges of integers.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A positive number near a power of two.
    mutating func edge() -> Int64 {
        let power = Int64(1) << Int64.random(in: 0...62, using: &self)
        switch Int.random(in: 0...4, using: &self) {
        case 0: return max(1, power - 1)
        case 1: return power
        case 2: return power + 1
        case 3: return Int64.max - Int64.random(in: 0...2, using: &self)
        default: return Int64.random(in: 1...power, using: &self)
        }
    }
}
