// SPDX-License-Identifier: Apache-2.0

/// Checks a stream of lines, one identifier each, and answers `ok` or `bad`, a tab and the reason.
///
/// Bytes come in chunks that may end anywhere; a line ends with LF or CR LF, and the last one may end with the stream. Memory
/// stays bounded: of a line that is cut by chunks no more than ``longestLine`` bytes are kept, since anything longer is too long.
///
/// ```swift
/// var checker = IdentifierLineChecker(.uscc)
/// while let chunk = read() { chunk.withUnsafeBytes { checker.check($0, into: &answers) } }
/// checker.finish(into: &answers)
/// ```
public struct IdentifierLineChecker: Sendable {
    /// How many bytes a line may have before it is too long for every scheme.
    public static let longestLine = 64

    /// What the lines should be.
    public let scheme: IdentifierScheme
    /// How many lines were right.
    public private(set) var goodLines = 0
    /// How many lines were wrong.
    public private(set) var badLines = 0

    /// The beginning of a line whose end has not come yet.
    private var pending: [UInt8] = []
    private var isPendingTooLong = false

    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Starts before the first line.
    public init(_ scheme: IdentifierScheme) { self.scheme = scheme }

    /// Checks the lines that end in this chunk and appends an answer for each.
    public mutating func check(_ chunk: UnsafeRawBufferPointer, into answers: inout [UInt8]) {
        var start = 0
        for index in 0..<chunk.count where chunk[index] == IdentifierLineChecker.lineFeed {
            let part = UnsafeRawBufferPointer(rebasing: chunk[start..<index])
            if pending.isEmpty && !isPendingTooLong {
                answer(part, into: &answers)
            } else {
                keep(part)
                answerPending(into: &answers)
            }
            start = index + 1
        }
        keep(UnsafeRawBufferPointer(rebasing: chunk[start...]))
    }

    /// Checks the last line if it did not end, and appends its answer.
    public mutating func finish(into answers: inout [UInt8]) {
        if !pending.isEmpty || isPendingTooLong { answerPending(into: &answers) }
    }

    private mutating func keep(_ part: UnsafeRawBufferPointer) {
        // One more than a line may have: it may be the CR of the line end.
        if isPendingTooLong || pending.count + part.count > IdentifierLineChecker.longestLine + 1 {
            isPendingTooLong = true
            pending.removeAll(keepingCapacity: true)
        } else {
            pending.append(contentsOf: part)
        }
    }

    private mutating func answerPending(into answers: inout [UInt8]) {
        let line = pending
        pending.removeAll()
        if isPendingTooLong {
            isPendingTooLong = false
            append(.length, to: &answers)
        } else {
            line.withUnsafeBytes { answer($0, into: &answers) }
        }
    }

    private mutating func answer(_ line: UnsafeRawBufferPointer, into answers: inout [UInt8]) {
        let endsInReturn = line.last == IdentifierLineChecker.carriageReturn
        append(scheme.flaw(in: endsInReturn ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line), to: &answers)
    }

    private mutating func append(_ flaw: IdentifierFlaw?, to answers: inout [UInt8]) {
        if flaw == nil { goodLines += 1 } else { badLines += 1 }
        IdentifierLineChecker.text(of: flaw).withUTF8Buffer { answers.append(contentsOf: $0) }
    }

    private static func text(of flaw: IdentifierFlaw?) -> StaticString {
        switch flaw {
        case nil: "ok\n"
        case .length: "bad\tlength\n"
        case .alphabet: "bad\talphabet\n"
        case .form: "bad\tform\n"
        case .kind: "bad\tkind\n"
        case .registrar: "bad\tregistrar\n"
        case .region: "bad\tregion\n"
        case .date: "bad\tdate\n"
        case .check: "bad\tcheck\n"
        case .organisationCheck: "bad\torg-check\n"
        }
    }
}
