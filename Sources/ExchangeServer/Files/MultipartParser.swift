// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel
import Foundation

/// Takes a `multipart/form-data` body apart as it arrives (RFC 7578), never holding more than a piece of it.
package struct MultipartParser {
    /// What a part is.
    package struct Part: Sendable, Equatable {
        package let name: String
        package let fileName: String?
    }

    /// What was found in the bytes so far.
    package enum Event: Equatable {
        case part(Part)
        case content(ArraySlice<UInt8>)
        case endOfPart
    }

    /// The most parts of a body, and the most bytes of a part's head.
    static let partLimit = 64
    static let headLimit = 8_192

    private enum State {
        case preamble, head, content, finished
    }

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var buffer: [UInt8] = Array("\r\n".utf8)
    private var partCount = 0

    /// Prepares to read a body whose type is this.
    ///
    /// - Throws: `request.multipart-unreadable`.
    package init(contentType: String?) throws(Refusal) {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data"),
            let mark = contentType.range(of: "boundary=")
        else { throw .multipartUnreadable }
        let boundary = contentType[mark.upperBound...].prefix { $0 != ";" }.trimmingPrefix("\"").prefix { $0 != "\"" }
        guard (1...70).contains(boundary.utf8.count) else { throw .multipartUnreadable }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the closing delimiter was read.
    package var isFinished: Bool { state == .finished }

    /// Takes in more bytes and says what they hold.
    ///
    /// - Throws: `request.multipart-unreadable`.
    package mutating func take(_ bytes: some Sequence<UInt8>) throws(Refusal) -> [Event] {
        buffer.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// Reads one thing from the buffer. Whether there may be more in it.
    private mutating func step(_ events: inout [Event]) throws(Refusal) -> Bool {
        switch state {
        case .finished:
            buffer = []
            return false
        case .preamble: return try delimit(&events, isInPart: false)
        case .content: return try delimit(&events, isInPart: true)
        case .head:
            guard let end = find(Array("\r\n\r\n".utf8)) else {
                guard buffer.count <= Self.headLimit else { throw .multipartUnreadable }
                return false
            }
            guard end <= Self.headLimit, partCount < Self.partLimit else { throw .multipartUnreadable }
            events.append(.part(try part(String(decoding: buffer[..<end], as: UTF8.self))))
            partCount += 1
            buffer.removeFirst(end + 4)
            state = .content
            return true
        }
    }

    /// Goes on to the next delimiter, handing over what stands before it.
    private mutating func delimit(_ events: inout [Event], isInPart: Bool) throws(Refusal) -> Bool {
        guard let start = find(delimiter) else {
            let keep = min(buffer.count, delimiter.count - 1)
            let ready = buffer.count - keep
            if ready > 0 {
                if isInPart { events.append(.content(buffer[..<ready])) }
                buffer.removeFirst(ready)
            }
            return false
        }
        // After the delimiter stands the end of a line, or two hyphens at the very end.
        let after = start + delimiter.count
        guard buffer.count >= after + 2 else {
            return false
        }
        if isInPart {
            if start > 0 { events.append(.content(buffer[..<start])) }
            events.append(.endOfPart)
        }
        switch (buffer[after], buffer[after + 1]) {
        case (0x2D, 0x2D): state = .finished
        case (0x0D, 0x0A): state = .head
        default: throw .multipartUnreadable
        }
        buffer.removeFirst(after + 2)
        return true
    }

    private func find(_ wanted: [UInt8]) -> Int? {
        guard buffer.count >= wanted.count else { return nil }
        return buffer.withUnsafeBufferPointer { bytes in
            var index = 0
            let last = bytes.count - wanted.count
            while index <= last {
                if bytes[index] == wanted[0], wanted.indices.allSatisfy({ bytes[index + $0] == wanted[$0] }) { return index }
                index += 1
            }
            return nil
        }
    }

    private func part(_ head: String) throws(Refusal) -> Part {
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            if let name = value(of: "name", in: line) { return Part(name: name, fileName: value(of: "filename", in: line)) }
        }
        throw .multipartUnreadable
    }

    /// A quoted parameter of a header.
    private func value(of parameter: String, in line: Substring) -> String? {
        for piece in line.split(separator: ";") {
            let piece = piece.trimmingPrefix(while: \.isWhitespace)
            guard piece.hasPrefix(parameter + "=\"") else { continue }
            return String(piece.dropFirst(parameter.count + 2).prefix { $0 != "\"" })
        }
        return nil
    }
}

extension Refusal {
    static let multipartUnreadable = Refusal(
        "request.multipart-unreadable", Text(zh: "上传的表单无法读取,请重新选择文件后提交。", en: "The uploaded form cannot be read. Choose the file again and send it."))

    static let fileNeeded = Refusal("request.file-needed", Text(zh: "请选择要上传的文件。", en: "Choose a file to upload."), subject: "file")
}
