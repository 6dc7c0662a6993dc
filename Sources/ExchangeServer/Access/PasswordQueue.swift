// SPDX-License-Identifier: Apache-2.0
import Dispatch
import ExchangeModel
import Synchronization

/// Where passwords are hashed: few at a time, because each takes 64 MiB, and not many waiting.
package final class PasswordQueue: Sendable {
    /// How many are hashed at once.
    static let width = 2
    /// How many may be hashed or wait at once.
    package static let limit = 64
    static let shared = PasswordQueue()

    private let lanes = (0..<PasswordQueue.width).map { DispatchQueue(label: "hexi.passwords.\($0)", qos: .userInitiated) }
    private let loads = Mutex([Int](repeating: 0, count: PasswordQueue.width))

    package init() {}

    /// Runs something on the shorter lane.
    ///
    /// - Throws: `access.busy` when too many wait.
    package func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let lane = loads.withLock { loads -> Int? in
            guard loads.reduce(0, +) < Self.limit else { return nil }
            let lane = loads.indices.min { loads[$0] < loads[$1] } ?? 0
            loads[lane] += 1
            return lane
        }
        guard let lane else { throw Refusal.accessBusy }
        defer { loads.withLock { $0[lane] -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            lanes[lane].async { continuation.resume(with: Result(catching: body)) }
        }
    }
}

extension Password {
    /// The hash under which a password is kept.
    ///
    /// - Throws: `access.busy` when too many wait; `access.password-unhashed` when there is not enough memory.
    public static func hash(_ text: String) async throws -> String {
        try await PasswordQueue.shared.run { try hash(text) }
    }

    /// Whether a hash is a password's; without a hash the answer is no, after the same time.
    ///
    /// - Throws: `access.busy` when too many wait.
    public static func verify(_ text: String, _ hash: String?) async throws -> Bool {
        try await PasswordQueue.shared.run { verify(text, hash) }
    }
}

extension Refusal {
    static let accessBusy = Refusal(
        "access.busy",
        Text(
            zh: "正在登录的人太多。请过一会儿再试。",
            en: "Too many are logging in just now. Try again in a moment."))
}
