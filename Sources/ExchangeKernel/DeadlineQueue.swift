// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Something that happens by itself once its time has come.
public struct Deadline: Sendable, Hashable, Codable, Comparable {
    /// When it happens.
    public let instant: Instant
    /// What it happens to.
    public let subject: ExchangeID

    /// Sets a deadline.
    public init(instant: Instant, subject: ExchangeID) {
        self.instant = instant
        self.subject = subject
    }

    /// Earlier first; at the same instant in order of the subject.
    public static func < (left: Deadline, right: Deadline) -> Bool {
        left.instant != right.instant ? left.instant < right.instant : left.subject < right.subject
    }
}

/// The deadlines ahead, the earliest on top (a binary heap).
///
/// A deadline that was overtaken by events stays until its time comes; whoever takes it off asks its subject whether it still holds.
public struct DeadlineQueue: Sendable, Equatable, Codable {
    private var heap: [Deadline] = []

    /// An empty queue.
    public init() {}

    /// The earliest deadline.
    public var first: Deadline? { heap.first }

    /// The deadlines that have come, earliest first and each once, at most so many of them.
    public func due(at now: Instant, limit: Int) -> [Deadline] {
        var due: [Deadline] = []
        // The next earliest is always a child of one already taken, or the root.
        var candidates = heap.isEmpty ? [] : [0]
        while due.count < limit, let next = candidates.min(by: { heap[$0] < heap[$1] }), heap[next].instant <= now {
            // A deadline set anew to the same instant is in the heap twice, next to each other in order.
            if due.last != heap[next] { due.append(heap[next]) }
            candidates.removeAll { $0 == next }
            candidates += [2 * next + 1, 2 * next + 2].filter { $0 < heap.count }
        }
        return due
    }

    /// Adds a deadline.
    public mutating func insert(_ deadline: Deadline) {
        heap.append(deadline)
        var child = heap.count - 1
        while child > 0, heap[child] < heap[(child - 1) / 2] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes off the deadlines up to and including one.
    public mutating func remove(through last: Deadline) {
        while let first, first <= last { removeFirst() }
    }

    private mutating func removeFirst() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[smallest] {
                smallest = child
            }
            guard smallest != parent else { return }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
