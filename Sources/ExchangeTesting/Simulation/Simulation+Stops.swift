// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

// The whole market stands still now and then: nothing new is dealt, and what was dealt is carried out.
extension Simulation {
    /// How rare a stop is, and how soon it is lifted, in commands.
    var stopOdds: UInt64 { model.isStopped ? 12 : 500 }

    mutating func stopStep() -> Step {
        let isStop = model.isStopped == (random.next() % 8 == 0)
        return isStop
            ? ("stop", .venue(.stop(StopTrading(reason: "leak", citation: "order 1"))), TradingFloor.venue, model.stop())
            : ("resume", .venue(.resume(ResumeTrading(reason: "mended"))), TradingFloor.venue, model.resume())
    }
}

extension SimulationModel {
    mutating func stop() -> String? {
        guard !isStopped else { return "venue.already-stopped" }
        isStopped = true
        return nil
    }

    mutating func resume() -> String? {
        guard isStopped else { return "venue.not-stopped" }
        isStopped = false
        return nil
    }
}
