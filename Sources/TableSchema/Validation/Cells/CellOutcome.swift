// SPDX-License-Identifier: Apache-2.0

/// What checking one cell came to.
enum CellOutcome: UInt8 {
    case sound
    /// No value stands here, and none has to.
    case missing
    case requiredValueMissing
    case wrongType
    case belowMinimum, aboveMaximum
    case tooShort, tooLong
    case patternNotMatched
    case notAllowed
}
