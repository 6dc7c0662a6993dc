// SPDX-License-Identifier: Apache-2.0

/// Keeps a pattern of times alive for the checks that point to it.
final class TimePatternBox {
    let pattern: TimePattern

    init(_ pattern: TimePattern) { self.pattern = pattern }
}
