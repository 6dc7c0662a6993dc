// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// A bar on standard error that shows how far long work is. It draws at most ten times a second and leaves nothing behind.
final class ProgressBar: Sendable {
    private static let width = 30

    private let title: String
    private let isShown: Bool
    private let drawn = Mutex<ContinuousClock.Instant?>(nil)

    init(_ title: String, isShown: Bool) {
        self.title = title
        self.isShown = isShown
    }

    /// Shows a share from 0 to 1.
    func show(_ share: Double) {
        guard isDue else { return }
        let full = Int(Double(Self.width) * min(max(share, 0), 1))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
        write("\r\(title) \(bar) \(Int(share * 100)) % ")
    }

    /// Shows a count whose end is not known.
    func show(count: UInt64) {
        guard isDue else { return }
        write("\r\(title) \(count) ")
    }

    /// Takes the bar away.
    func end() {
        if isShown { write("\r\u{1B}[2K") }
    }

    private var isDue: Bool {
        guard isShown else { return false }
        let now = ContinuousClock.now
        return drawn.withLock { drawn in
            if let last = drawn, now - last < .milliseconds(100) { return false }
            drawn = now
            return true
        }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
