// SPDX-License-Identifier: Apache-2.0

/// A way of writing identifiers that can be checked line by line.
public enum IdentifierScheme: String, Sendable, Hashable, CaseIterable {
    /// ``UnifiedSocialCreditCode``.
    case uscc
    /// ``ResidentIdentityNumber``.
    case residentID = "resident-id"
    /// ``CASNumber``.
    case cas
    /// ``ExchangeID``.
    case exchange

    /// What is wrong with the bytes of a text; `nil` when it is such an identifier.
    ///
    /// Allocates nothing.
    public func flaw(in bytes: UnsafeRawBufferPointer) -> IdentifierFlaw? {
        switch self {
        case .uscc: UnifiedSocialCreditCode.flaw(in: bytes)
        case .residentID: ResidentIdentityNumber.flaw(in: bytes)
        case .cas: CASNumber.flaw(in: bytes)
        case .exchange: ExchangeID.flaw(in: bytes)
        }
    }
}
