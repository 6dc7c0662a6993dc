// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

/// An examination that has read its file and waits to be let go: what is seen meanwhile does not depend on time.
struct HeldExamination {
    let product: ExchangeID
    private let go: AsyncStream<Void>.Continuation

    /// Begins to examine a table of the test sector, and returns when it has been read.
    init(_ table: String, of index: Int, at market: ServedMarket) async throws {
        product = market.floor.products[index]
        let seller = try #require(market.floor.sellers[index].participant)
        let file = try market.site.vault.store(Array(table.utf8))
        let kind = try #require(TestSector().products.first)
        let (gate, go) = AsyncStream.makeStream(of: Void.self)
        let (told, tell) = AsyncStream.makeStream(of: Void.self)
        self.go = go
        _ = try market.server.examinations.begin(product, of: seller, file) { [vault = market.site.vault] examination in
            try examination.read()
            var last: ProductExaminer.Progress?
            _ = try ProductExaminer(kind, in: vault).examine(file, asOf: ServedMarket.clock.now.date) { (progress) throws(Fault) in
                last = progress
                try examination.tell(progress)
            }
            tell.finish()
            for await _ in gate {}
            if let last { try examination.tell(last) }
            throw Refusal("test.held", Text(zh: "到此为止", en: "As far as it goes"))
        }
        for await _ in told {}
    }

    /// Lets it go on to its end, which is a refusal.
    func release() { go.finish() }
}

extension TestClientProtocol {
    /// Sends the form of the seller's page with a file.
    func examine(_ file: String, for product: ExchangeID, as name: String, upload: String = "") async throws -> TestResponse {
        let body =
            "--X\r\nContent-Disposition: form-data; name=\"upload\"\r\n\r\n\(upload)\r\n"
            + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n\(file)\r\n--X--\r\n"
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=X"]
        headers[.authorization] = "Bearer key of \(name)"
        return try await executeRequest(
            uri: "/desk/products/\(product)/file", method: .post, headers: headers, body: ByteBuffer(string: body))
    }
}
