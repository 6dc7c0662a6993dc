// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import HTTPTypes
import Hummingbird
import NIOCore

/// How the examination of a product's file stands: once, and as it goes.
struct ExaminationInterface {
    let examining: Examining
    let feed: EventFeed

    func add(to group: RouterGroup<Visit>) {
        group.get("products/:product/examination") { _, visit in
            let (product, running) = try await find(visit)
            if let running { return try JSONAnswer.make(ExaminationState(running, running.snapshot)) }
            guard let report = product.examination else { throw Refusal.pageNotFound("\(product.id)") }
            return try JSONAnswer.make(ExaminationState(product.id, report))
        }
        group.get("products/:product/examination/events") { request, visit in try await follow(request, visit) }
    }

    /// The product, and its examination that runs or ended lately; for its seller and the desk of listings alone.
    private func find(_ visit: Visit) async throws -> (product: Product, running: RunningExamination?) {
        let product = try await examining.refuseUnlessAllowed(try visit.id("product"), visit.visitor).product
        return (product, examining.running.examination(of: product.id))
    }

    private func follow(_ request: Request, _ visit: Visit) async throws -> Response {
        let (product, running) = try await find(visit)
        guard let running, let account = visit.visitor.account else { throw Refusal.pageNotFound("\(product.id)") }
        guard request.method == .get else { return Response(status: .ok, headers: EventInterface.headers) }
        let channel = visit.channel
        let place = try feed.open(for: account.name) { channel.close(promise: nil) }
        let stream = ExaminationStream(running: running, place: place, clock: feed.site.clock)
        return Response(
            status: .ok, headers: EventInterface.headers,
            body: ResponseBody { writer in
                try await stream.run { text in try await writer.write(ByteBuffer(string: text)) }
                try await writer.finish(nil)
            })
    }
}

/// Tells one visitor how an examination goes, until it has ended. Each event says everything, so that nothing is lost to who comes again.
struct ExaminationStream: Sendable {
    /// It ends after so long, in milliseconds; who comes again shows the key anew.
    private static let life: Int64 = 300_000
    /// Rows are read by the million a second; nobody watches faster than this.
    private static let rest = Duration.milliseconds(200)

    let running: RunningExamination
    let place: EventFeed.Place
    let clock: any Clock

    /// Sends what is known at each change until the end, or until the server stops or the connection fails.
    func run(_ send: (String) async throws -> Void) async throws {
        let watcher = running.watch { [place] in place.wake() }
        defer { running.unwatch(watcher) }
        let start = clock.now
        var told = -1
        var iterator = place.wakes.makeAsyncIterator()
        try await give("retry: 3000\n\n", send)
        repeat {
            let snapshot = running.snapshot
            try await give(snapshot.revision > told ? text(snapshot) : ":\n\n", send)
            told = snapshot.revision
            if snapshot.end != nil || clock.now.milliseconds - start.milliseconds > Self.life { return }
            try await Task.sleep(for: Self.rest)
        } while await iterator.next() != nil
    }

    private func text(_ snapshot: RunningExamination.Snapshot) throws -> String {
        let state = ExaminationState(running, snapshot)
        return "event: \(state.stage.rawValue)\ndata: \(String(decoding: try JSONAnswer.bytes(state), as: UTF8.self))\n\n"
    }

    private func give(_ text: String, _ send: (String) async throws -> Void) async throws {
        place.mark(isBusy: true)
        try await send(text)
        place.mark(isBusy: false)
    }
}
