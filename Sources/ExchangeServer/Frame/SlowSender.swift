// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request comes in too slowly, so that nobody can hold connections by a byte now and then.
///
/// A head that is not complete in time is the idle timeout's affair, which only whole parts of a request put off.
final class SlowSender: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// The least that must come in while a request's body is not complete, in bytes a period.
    private let byteMinimum: Int
    private let period: TimeAmount
    private var byteCount = 0
    private var check: Scheduled<Void>?

    /// Wants so many bytes in each period.
    init(byteMinimum: Int, period: TimeAmount) {
        self.byteMinimum = byteMinimum
        self.period = period
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: start(context)
        case .body(let bytes): byteCount += bytes.readableBytes
        case .end: stop()
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    private func start(_ context: ChannelHandlerContext) {
        stop()
        byteCount = 0
        check = context.eventLoop.assumeIsolated().scheduleTask(in: period) { [self] in
            if byteCount < byteMinimum { context.close(promise: nil) } else { start(context) }
        }
    }

    private func stop() {
        check?.cancel()
        check = nil
    }
}
