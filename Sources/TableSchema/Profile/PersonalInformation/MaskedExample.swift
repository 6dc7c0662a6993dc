// SPDX-License-Identifier: Apache-2.0

/// A value with what identifies it replaced by stars.
enum MaskedExample {
    /// Masks a value as its kind asks: `138****8000`, `1****X`, `z***@example.com`, `张*`.
    static func text(_ bytes: UnsafeRawBufferPointer, kind: PersonalInformationKind) -> String {
        let value = String(decoding: bytes.prefix(cut(bytes, at: 128)), as: UTF8.self)
        switch kind {
        case .mobile: return keep(digits(value), 3, 4)
        case .bankCard: return keep(digits(value), 4, 4)
        case .landline: return keep(digits(value), 4, 2)
        case .residentID, .passport: return keep(value, 1, 1)
        case .plate: return keep(value, 2, 1)
        case .organisationCode: return keep(value, 8, 1)
        case .personName: return keep(value, 1, 0)
        case .address: return keep(value, min(3, value.count / 2), 0)
        case .ipAddress, .coordinates: return value.prefix { $0 != "." } + ".****"
        case .birthDate: return value.prefix(4) + "-**-**"
        case .email:
            let parts = value.split(separator: "@", maxSplits: 1)
            return keep(String(parts.first ?? ""), 1, 0) + "@" + (parts.last ?? "")
        }
    }

    private static func digits(_ value: String) -> String { value.filter(\.isNumber) }

    private static func keep(_ value: String, _ first: Int, _ last: Int) -> String {
        let characters = Array(value)
        // A value too short to keep both ends keeps one character.
        guard characters.count > first + last else { return String(characters.prefix(1)) + "****" }
        return String(characters.prefix(first)) + "****" + String(characters.suffix(last))
    }
}
