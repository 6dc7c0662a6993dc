// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Hummingbird
import NIOCore

/// The style sheet, the script and the mark. They are part of the program.
struct StaticFiles {
    private struct File {
        let type: String
        let bytes: ByteBuffer
        let tag: String

        init(_ bytes: [UInt8], _ type: String) {
            self.type = type
            self.bytes = ByteBuffer(bytes: bytes)
            tag = "\"\(Digest(sha256Of: bytes).hex.prefix(16))\""
        }
    }

    private let files = [
        "hexi.css": File(PackageResources.hexi_css, "text/css; charset=utf-8"),
        "hexi.js": File(PackageResources.hexi_js, "text/javascript; charset=utf-8"),
        "live.js": File(PackageResources.live_js, "text/javascript; charset=utf-8"),
        "hexi.svg": File(PackageResources.hexi_svg, "image/svg+xml"),
    ]

    func add(to router: Router<Visit>) {
        router.get("/static/:file") { request, visit in
            guard let name = visit.parameters.get("file"), let file = files[name] else { throw HTTPError(.notFound) }
            let headers: HTTPFields = [.eTag: file.tag, .cacheControl: "public, max-age=300", .contentType: file.type]
            if let known = request.headers[.ifNoneMatch], EntityTags(known).name(file.tag) { return Response(status: .notModified, headers: headers) }
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: file.bytes))
        }
    }
}
