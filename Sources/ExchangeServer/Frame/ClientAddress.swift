// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird

/// Finds the address that a visitor has before the proxies in front of us.
///
/// Only a trusted proxy is believed: of the addresses it and those before it wrote down, the last that is no trusted proxy's counts.
struct ClientAddress: RouterMiddleware {
    typealias Context = Visit
    let proxies: [AddressRange]

    /// How many addresses of a header are looked at.
    private static let hopLimit = 32
    private static let forwarded = HTTPField.Name("X-Forwarded-For")

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws -> Response {
        guard !proxies.isEmpty, isTrusted(context.address), let name = Self.forwarded else { return try await next(request, context) }
        let hops = request.headers[values: name].flatMap { $0.split(separator: ",") }.suffix(Self.hopLimit)
        var context = context
        for hop in hops.reversed() {
            let address = String(hop.filter { $0 != " " })
            guard AddressRange(address) != nil else { break }
            context.forwardedAddress = address
            guard isTrusted(address) else { break }
        }
        return try await next(request, context)
    }

    private func isTrusted(_ address: String) -> Bool { proxies.contains { $0.contains(address) } }
}
