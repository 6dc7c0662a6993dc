// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

/// Something for the writer to do, and whom to tell.
enum Submission: Sendable {
    /// A command to decide.
    case command(CommandRequest, CheckedContinuation<CommandReceipt, any Error>)
    /// Commands to decide one after the other, and one caller to tell of them all.
    case batch([CommandRequest], CheckedContinuation<[Result<CommandReceipt, Refusal>], any Error>)
    /// A question about the state; its answer is told once everything it rests on is durable.
    case question(@Sendable (Market) -> Reply)
}

/// An answer that waits until the records it rests on are durable.
enum Reply: Sendable {
    case receipt(CommandReceipt, CheckedContinuation<CommandReceipt, any Error>)
    case refusal(Refusal, CheckedContinuation<CommandReceipt, any Error>)
    case batch([Result<CommandReceipt, Refusal>], CheckedContinuation<[Result<CommandReceipt, Refusal>], any Error>)
    case answer(@Sendable () -> Void, failure: @Sendable (any Error) -> Void)

    /// Tells the caller: all that the answer rests on is durable.
    func deliver() {
        switch self {
        case .receipt(let receipt, let caller): caller.resume(returning: receipt)
        case .refusal(let refusal, let caller): caller.resume(throwing: refusal)
        case .batch(let answers, let caller): caller.resume(returning: answers)
        case .answer(let tell, _): tell()
        }
    }

    /// Tells the caller that what the answer rests on may not be durable.
    func fail(_ fault: any Error) {
        switch self {
        case .receipt(_, let caller), .refusal(_, let caller): caller.resume(throwing: fault)
        case .batch(_, let caller): caller.resume(throwing: fault)
        case .answer(_, let tell): tell(fault)
        }
    }
}
