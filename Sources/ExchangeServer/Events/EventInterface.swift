// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import HTTPTypes
import Hummingbird
import NIOCore

/// `GET /events`: what happens, as it happens (server-sent events of the HTML standard).
struct EventInterface {
    let feed: EventFeed

    func add(to group: RouterGroup<Visit>) {
        group.get("events") { request, visit in try answer(request, visit) }
    }

    /// What an answer with events says of itself: `no-transform` and X-Accel-Buffering keep what stands in between from holding events back.
    static var headers: HTTPFields {
        var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store, no-transform"]
        if let buffering = HTTPField.Name("X-Accel-Buffering") { headers[buffering] = "no" }
        return headers
    }

    private func answer(_ request: Request, _ visit: Visit) throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        guard request.method == .get else { return Response(status: .ok, headers: Self.headers) }
        let subject = try request.query("subject").map { text throws(Refusal) in
            guard let id = try? ExchangeID(text) else { throw .idUnreadable(text) }
            return id
        }
        let last = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        let channel = visit.channel
        let stream = try EventStream(feed, visit.visitor, about: subject, after: last) { channel.close(promise: nil) }
        return Response(
            status: .ok, headers: Self.headers,
            body: ResponseBody { writer in
                try await stream.run { text in try await writer.write(ByteBuffer(string: text)) }
                try await writer.finish(nil)
            })
    }
}

/// Ends the streams and the examinations when the server begins to stop, which otherwise waits for every answer to end.
final class ShutdownWatcher: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny
    private let feed: EventFeed
    private let examinations: RunningExaminations

    init(_ feed: EventFeed, _ examinations: RunningExaminations) {
        self.feed = feed
        self.examinations = examinations
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            feed.close()
            examinations.close()
        }
        context.fireUserInboundEventTriggered(event)
    }
}
