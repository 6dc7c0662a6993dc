// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation

/// What a stranger's request is read by.
package enum RequestParsers {
    /// `Range`: what is sent lies within the file.
    package static func range(_ bytes: [UInt8]) {
        for byteCount in [0, 1, 1_000, Int64.max] {
            if case .part(let part) = ByteRange(String(decoding: bytes, as: UTF8.self), byteCount: byteCount) {
                precondition(part.lowerBound >= 0 && part.upperBound < byteCount, "a part lies within the file")
            }
        }
    }

    /// Headers of uploads, of conditions and of proxies.
    package static func headers(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        _ = UploadMetadata.value(of: "sha256", in: text)
        if let checksum = try? PartChecksum(text) { precondition(checksum.bytes.count == 32, "a checksum is whole") }
        _ = EntityTags(text).name("\"a\"")
        _ = AddressRange(text)?.contains("10.1.2.3")
        if let secret = Base32.decode(text) { precondition(Base32.decode(Base32.encode(secret)) == secret, "a secret comes back") }
    }

    /// `Signature-Input`: one spelling is signed.
    package static func signature(_ bytes: [UInt8]) {
        guard let input = try? SignatureInput(String(decoding: bytes, as: UTF8.self)) else { return }
        let again = try? SignatureInput("\(input.label)=\(input.serialized)")
        precondition(again == input, "what is signed says the same")
    }

    package static func form(_ bytes: [UInt8]) {
        let form = Form(encoded: Substring(String(decoding: bytes, as: UTF8.self)))
        precondition(form.fields.count <= bytes.count, "no field comes of nothing")
    }

    /// A multipart body: the same in pieces of any size.
    package static func multipart(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let whole = parts(bytes[1...], pieceSize: .max)
        precondition(whole == parts(bytes[1...], pieceSize: 1 + Int(first) % 16), "a body reads the same in pieces")
    }

    private static func parts(_ bytes: ArraySlice<UInt8>, pieceSize: Int) -> [String: [UInt8]]? {
        guard var parser = try? MultipartParser(contentType: "multipart/form-data; boundary=x") else { return nil }
        var found: [String: [UInt8]] = [:]
        var name = ""
        var rest = bytes
        while !rest.isEmpty {
            let piece = rest.prefix(pieceSize)
            rest = rest.dropFirst(pieceSize)
            guard let events = try? parser.take(piece) else { return nil }
            for event in events {
                switch event {
                case .part(let part): name = "\(found.count) \(part.name) \(part.fileName ?? "")"
                case .content(let content): found[name, default: []] += content
                case .endOfPart: found[name, default: []] += []
                }
            }
        }
        return parser.isFinished ? found : nil
    }

    /// The JSON of a command that the first byte chooses.
    package static func command(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let route = CommandRoutes.all[Int(first) % CommandRoutes.all.count]
        var values: [String: String] = [:]
        for name in CommandRoute.parameterNames(of: route.path) { values[name] = "CN-620900-ORD-00000001" }
        _ = try? route.decode(Data(bytes.dropFirst()), parameters: values)
        _ = try? route.decode(Data(bytes.dropFirst()))
    }

    package static func overlay(_ bytes: [UInt8]) { _ = try? OverlayFile(Data(bytes), named: "overlay") }
}
