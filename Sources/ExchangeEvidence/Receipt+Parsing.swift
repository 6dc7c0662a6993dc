// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Receipt {
    /// How many bytes a receipt file may have.
    public static let byteLimit = 1_048_576

    /// Reads a receipt file.
    ///
    /// The evidence is taken from `record`, `proof` and `checkpoint`; then the file must be, byte for byte, the one that this
    /// evidence makes. So nothing that a person reads in it can differ from what is proven.
    ///
    /// - Throws: `evidence.receipt-form` when the file is no receipt or any byte of it is not as it should be,
    ///   `evidence.checkpoint-form` when the checkpoint in it is none.
    public init(parsing bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Receipt.byteLimit else { throw .receiptForm(line: 1) }
        var scanner = ReceiptScanner(bytes)
        try scanner.expect("{\n  \"format\": ")
        guard try scanner.string() == Array(Receipt.format.utf8) else { throw .receiptForm(line: 2) }
        try scanner.expect(",\n  \"about\": ")
        _ = try scanner.string()
        try scanner.expect(",\n  \"origin\": ")
        _ = try scanner.string()
        try scanner.expect(",\n  \"index\": ")
        let index = try scanner.number()
        try scanner.expect(",\n  \"size\": ")
        let size = try scanner.number()
        try scanner.expect(",\n  \"leaf\": ")
        _ = try scanner.string()
        try scanner.expect(",\n  \"proof\": ")
        var hashes: [Digest] = []
        for text in try scanner.list(limit: UInt64.bitWidth) {
            guard let hash = Base64.decode(text), let digest = Digest(bytes: hash) else { throw scanner.refusal }
            hashes.append(digest)
        }
        try scanner.expect(",\n  \"checkpoint\": ")
        let lines = try scanner.list(limit: SignedCheckpoint.signatureLimit + 4)
        let checkpoint = try SignedCheckpoint(parsing: lines.flatMap { $0 + [0x0A] })
        try scanner.expect(",\n  \"record\": ")
        guard let record = Base64.decode(try scanner.string()) else { throw scanner.refusal }
        self.init(
            record: record, proof: InclusionProof(index: index, size: size, hashes: hashes), checkpoint: checkpoint)
        let spelling = self.bytes
        guard spelling == bytes else { throw Receipt.firstDifference(bytes, spelling) }
    }

    private static func firstDifference(_ bytes: [UInt8], _ spelling: [UInt8]) -> Refusal {
        var (position, line) = (0, 1)
        while position < min(bytes.count, spelling.count), bytes[position] == spelling[position] {
            if bytes[position] == 0x0A { line += 1 }
            position += 1
        }
        return .receiptForm(line: line)
    }
}
