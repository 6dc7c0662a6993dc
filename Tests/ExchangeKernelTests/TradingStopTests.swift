// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct TradingStopTests {
    private static let stop = Command.venue(.stop(StopTrading(reason: "数据泄露处置", citation: "数据安全法 第29条")))
    private static let resume = Command.venue(.resume(ResumeTrading(reason: "处置完毕")))

    /// Admits a regulator.
    private func regulator(_ market: BareMarket) throws -> Principal {
        let apply = ApplyForAdmission(
            kind: .legalPerson, title: "监管", code: nil, region: nil, country: "KZ", roles: [.regulator])
        guard
            case .participants(.applied(let applied))? = try market.submit(.participants(.apply(apply)), as: TradingFloor.venue).first
        else { throw FloorProblem.noOrder }
        let review = ReviewAdmission(participant: applied.participant, isAdmitted: true, reason: "x")
        try market.submit(.participants(.review(review)), as: TradingFloor.venue)
        return .participant(applied.participant, by: "regulator")
    }

    @Test func `the table of the stop is the list for people, and total`() async throws {
        let commands = try await CommandSamples().all
        #expect(commands.filter { $0.duringStop != .goesOn }.map(\.name).sorted() == Command.waitingDuringStop)
        #expect(commands.filter { $0.duringStop == .goesOnToEnd }.map(\.name).sorted() == ["contracts.agree", "contracts.propose"])
    }

    @Test func `what waits is refused with the stop's code, and nothing else is`() async throws {
        let samples = try await CommandSamples()
        try samples.market.submit(Self.stop, as: TradingFloor.venue)
        var principals = [TradingFloor.venue, Principal.clock]
        for (index, role) in [Participant.Role.seller, .buyer, .broker, .service].enumerated() {
            principals.append(try await samples.floor.admit(role, 100 + index))
        }
        for command in samples.all {
            var codes: Set<String> = []
            for principal in principals {
                do throws(Refusal) {
                    _ = try samples.market.market.decide(
                        command, Context(now: samples.market.now, principal: principal, rulebook: try Rulebook()))
                } catch {
                    codes.insert(error.code.rawValue)
                }
            }
            let mayWait = Command.waitingDuringStop.contains(command.name) && command.name != "contracts.propose" && command.name != "contracts.agree"
            #expect(codes.contains("venue.trading-stopped") == mayWait, "\(command.name): \(codes.sorted())")
        }
    }

    @Test func `what was dealt is carried out, and what is new waits until the stop is lifted`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let delivered = try market.delivered(0, floor)
        try market.submit(Self.stop, as: TradingFloor.venue)
        let (place, buyer, _) = floor.place(0)
        market.refuses("venue.trading-stopped", place, as: buyer)
        market.refuses("venue.already-stopped", Self.stop, as: TradingFloor.venue)

        try market.submit(.delivery(.accept(AcceptDelivery(order: delivered))), as: floor.buyers[0])
        try market.submit(.escrow(.withdraw(WithdrawFunds(amount: .fen(5)))), as: floor.buyers[0])
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        try market.submit(.clearing(.closeDay(CloseDay(day: market.now.date.adding(days: -1)))), as: TradingFloor.venue)
        #expect(market.market.venue.stop?.reason == "数据泄露处置" && market.market.venue.stop?.citation == "数据安全法 第29条")

        try market.submit(Self.resume, as: TradingFloor.venue)
        #expect(market.market.venue.stop == nil && market.market.venue.stops?.last?.resumption == "处置完毕")
        market.refuses("venue.not-stopped", Self.resume, as: TradingFloor.venue)
        try market.submit(place, as: buyer)
        #expect(try market.replays())
    }

    @Test func `a stop says why and what it rests on`() async throws {
        let market = try BareMarket()
        market.refuses("venue.not-founded", Self.stop, as: TradingFloor.venue)
        _ = try await market.floor()
        for (reason, citation) in [("", "x"), ("x", ""), (String(repeating: "x", count: 2_001), "x")] {
            market.refuses(
                "venue.stop-text-missing", .venue(.stop(StopTrading(reason: reason, citation: citation))), as: TradingFloor.venue)
        }
    }

    @Test func `what the regulator stopped, the venue does not lift, and what the venue stopped the regulator may`() async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        let regulator = try regulator(market)
        try market.submit(Self.stop, as: regulator)
        market.refuses("venue.stopped-by-regulator", Self.resume, as: TradingFloor.venue)
        try market.submit(Self.resume, as: regulator)
        try market.submit(Self.stop, as: TradingFloor.venue)
        try market.submit(Self.resume, as: regulator)
        #expect(market.market.venue.stops?.map(\.regulator) == [regulator.participant, nil])
    }

    @Test func `a contract may be ended while the market stands still, and not be changed`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        try market.submit(Self.stop, as: TradingFloor.venue)
        let amend = ProposeChange(contract: contract, change: .amend(Amendment(uses: 9)))
        market.refuses("venue.trading-stopped", .contracts(.propose(amend)), as: floor.buyers[0])
        try market.submit(.contracts(.propose(ProposeChange(contract: contract, change: .end(reason: "x")))), as: floor.buyers[0])
        try market.submit(.contracts(.agree(AgreeToChange(contract: contract))), as: floor.sellers[0])
        #expect(market.market.trading.contracts[contract] == nil)
    }

    @Test func `a change proposed before the stop is not agreed to during it`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        let amend = ProposeChange(contract: contract, change: .amend(Amendment(uses: 9)))
        try market.submit(.contracts(.propose(amend)), as: floor.buyers[0])
        try market.submit(Self.stop, as: TradingFloor.venue)
        market.refuses("venue.trading-stopped", .contracts(.agree(AgreeToChange(contract: contract))), as: floor.sellers[0])
        try market.submit(Self.resume, as: TradingFloor.venue)
        try market.submit(.contracts(.agree(AgreeToChange(contract: contract))), as: floor.sellers[0])
    }

    @Test func `records and snapshots carry the stop`() async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        try market.submit(Self.stop, as: TradingFloor.venue)
        let state = market.market
        #expect(try CBORDecoder().decode(Market.self, from: CBOREncoder().encode(state)) == state)
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }
}

@Suite struct PersonalInformationTests {
    @Test func `a reading of personal information has a purpose and is about a natural person`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let apply = ApplyForAdmission(
            kind: .naturalPerson, title: "甲农户", englishTitle: "Farmer A", code: nil, region: nil, roles: [.seller], sealed: [1, 2])
        guard
            case .participants(.applied(let applied))? = try market.submit(.participants(.apply(apply)), as: TradingFloor.venue).first
        else { throw FloorProblem.noOrder }
        let person = applied.participant
        #expect(market.market.participants.all[person]?.title == Text(zh: "甲农户", en: "Farmer A"))
        func read(_ id: ExchangeID, _ purpose: String) -> Command {
            .participants(.readPersonal(ReadPersonalInformation(participant: id, purpose: purpose)))
        }
        market.refuses("participants.reading-purpose-missing", read(person, ""), as: TradingFloor.venue)
        market.refuses(
            "participants.reading-purpose-missing", read(person, String(repeating: "x", count: 501)), as: TradingFloor.venue)
        let firm = try #require(floor.sellers[0].participant)
        market.refuses("participants.not-natural-person", read(firm, "x"), as: TradingFloor.venue)
        market.refuses("authority.not-allowed", read(person, "x"), as: floor.sellers[0])
        guard case .participants(.personalRead(let reading))? = try market.submit(read(person, "核验身份"), as: TradingFloor.venue).first else {
            throw FloorProblem.noOrder
        }
        #expect(reading.participant == person && reading.purpose == "核验身份")
        #expect(try market.replays())
    }

    @Test func `an English name is short and not empty`() async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        for name in ["", String(repeating: "x", count: 201)] {
            let apply = ApplyForAdmission(
                kind: .unincorporated, title: "x", englishTitle: name, code: nil, region: nil, country: "KZ", roles: [.buyer])
            market.refuses("participants.english-name-out-of-range", .participants(.apply(apply)), as: TradingFloor.venue)
        }
    }
}
