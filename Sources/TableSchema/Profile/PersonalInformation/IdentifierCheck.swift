// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers

/// What the checks of an identifier say about eighteen characters.
enum IdentifierCheck {
    case valid
    /// It has the form, the region and the date, and fails a check character.
    case nearMiss
    /// It is something else.
    case unrelated

    /// A resident identity number (GB 11643); people also write its last X small.
    static func residentID(_ text: UnsafeRawBufferPointer) -> IdentifierCheck {
        guard text.count == 18, text[0].isDigit, text[16].isDigit else { return .unrelated }
        guard text[17] == 0x78 else { return outcome(IdentifierScheme.residentID.flaw(in: text)) }
        return withUnsafeTemporaryAllocation(byteCount: 18, alignment: 1) { copy in
            copy.copyMemory(from: text)
            copy[17] = 0x58
            return outcome(IdentifierScheme.residentID.flaw(in: UnsafeRawBufferPointer(copy)))
        }
    }

    /// A unified social credit code (GB 32100). Only codes of firms count as near misses, so that serial numbers do not.
    static func socialCreditCode(_ text: UnsafeRawBufferPointer) -> IdentifierCheck {
        let outcome = outcome(IdentifierScheme.uscc.flaw(in: text))
        return outcome == .nearMiss && text[0] != 0x39 ? .unrelated : outcome
    }

    private static func outcome(_ flaw: IdentifierFlaw?) -> IdentifierCheck {
        switch flaw {
        case nil: .valid
        case .check, .organisationCheck: .nearMiss
        case .length, .alphabet, .form, .kind, .registrar, .region, .date: .unrelated
        }
    }
}
