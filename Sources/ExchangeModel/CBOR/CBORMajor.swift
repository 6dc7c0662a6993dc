// SPDX-License-Identifier: Apache-2.0

/// The eight major types of CBOR (RFC 8949 §3.1).
@usableFromInline
enum CBORMajor: UInt8 {
    case unsigned, negative, bytes, text, array, map, tag, simple
}
