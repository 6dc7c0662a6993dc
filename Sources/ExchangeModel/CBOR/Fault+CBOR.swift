// SPDX-License-Identifier: Apache-2.0

extension Fault.Code {
    /// The input ends inside a value, or a declared length reaches beyond it.
    public static let cborTruncated: Self = "cbor.truncated"
    /// The input is CBOR, but not the one form that RFC 8949 §4.2.1 prescribes.
    public static let cborNotDeterministic: Self = "cbor.not-deterministic"
    /// The input is not CBOR: a reserved head or a stray break.
    public static let cborNotWellFormed: Self = "cbor.not-well-formed"
    /// Values are nested deeper than ``CBORReader/depthLimit``.
    public static let cborTooDeep: Self = "cbor.too-deep"
    /// A value of another type stands where one was expected.
    public static let cborUnexpectedType: Self = "cbor.unexpected-type"
    /// Another map key stands where one was expected.
    public static let cborUnexpectedKey: Self = "cbor.unexpected-key"
    /// An integer does not fit the type it is read into.
    public static let cborOutOfRange: Self = "cbor.out-of-range"
    /// A text string is not UTF-8.
    public static let cborNotUTF8: Self = "cbor.not-utf8"
    /// Bytes follow the value.
    public static let cborTrailingBytes: Self = "cbor.trailing-bytes"
    /// The bytes are sound CBOR, but not of the type asked for.
    public static let cborUnexpectedShape: Self = "cbor.unexpected-shape"
}

extension Fault {
    @usableFromInline
    @inline(never)
    static func cborTruncated(at position: Int) -> Fault {
        Fault(
            .cborTruncated,
            Text(
                zh: "CBOR 在第 \(position) 字节处被截断。请检查来源文件是否完整。",
                en: "The CBOR is cut off at byte \(position). Check that its source is complete."))
    }

    @inline(never)
    static func cborNotDeterministic(_ what: Text, at position: Int) -> Fault {
        Fault(
            .cborNotDeterministic,
            Text(
                zh: "第 \(position) 字节处的 CBOR 不是确定性编码:\(what.zh)。请按 RFC 8949 §4.2.1 重新编码。",
                en: "The CBOR at byte \(position) is not deterministic: \(what.en). Encode it again by RFC 8949 §4.2.1."))
    }

    @inline(never)
    static func cborNotWellFormed(at position: Int) -> Fault {
        Fault(
            .cborNotWellFormed,
            Text(
                zh: "第 \(position) 字节处不是合法的 CBOR。请检查来源文件是否损坏。",
                en: "Byte \(position) is not well-formed CBOR. Check that its source is not damaged."))
    }

    @inline(never)
    static func cborTooDeep(at position: Int) -> Fault {
        Fault(
            .cborTooDeep,
            Text(
                zh: "第 \(position) 字节处的 CBOR 嵌套超过 \(CBORReader.depthLimit) 层。请减少嵌套层数。",
                en: "The CBOR at byte \(position) is nested deeper than \(CBORReader.depthLimit). Nest it less."))
    }

    @usableFromInline
    @inline(never)
    static func cborUnexpectedType(expected: StaticString, at position: Int) -> Fault {
        Fault(
            .cborUnexpectedType,
            Text(
                zh: "第 \(position) 字节处的 CBOR 类型不符,应为 \(expected)。请检查写入者的版本。",
                en: "The CBOR at byte \(position) is not of the expected type, \(expected). Check which version wrote it."))
    }

    @usableFromInline
    @inline(never)
    static func cborUnexpectedKey(expected: StaticString, at position: Int) -> Fault {
        Fault(
            .cborUnexpectedKey,
            Text(
                zh: "第 \(position) 字节处应为字段“\(expected)”。请检查写入者的版本。",
                en: "The field '\(expected)' was expected at byte \(position). Check which version wrote it."))
    }

    @usableFromInline
    @inline(never)
    static func cborOutOfRange(at position: Int) -> Fault {
        Fault(
            .cborOutOfRange,
            Text(
                zh: "第 \(position) 字节处的整数超出目标类型的范围。请检查写入者的版本。",
                en: "The integer at byte \(position) does not fit the type it is read into. Check which version wrote it."))
    }

    @inline(never)
    static func cborNotUTF8(at position: Int) -> Fault {
        Fault(
            .cborNotUTF8,
            Text(
                zh: "第 \(position) 字节处的文本不是合法的 UTF-8。请检查来源文件是否损坏。",
                en: "The text at byte \(position) is not UTF-8. Check that its source is not damaged."))
    }

    @inline(never)
    static func cborTrailingBytes(at position: Int) -> Fault {
        Fault(
            .cborTrailingBytes,
            Text(
                zh: "CBOR 值在第 \(position) 字节结束,其后还有多余字节。请检查来源文件。",
                en: "The CBOR value ends at byte \(position), but more bytes follow. Check its source."))
    }
}
