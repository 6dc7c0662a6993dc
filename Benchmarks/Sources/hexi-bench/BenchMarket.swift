// SPDX-License-Identifier: Apache-2.0
import CultureTourism
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit

/// A market ready to trade: so many sellers with one product each, and as many buyers with money.
struct BenchMarket {
    let exchange: Exchange
    var products: [ExchangeID] = []
    var sellers: [Principal] = []
    var buyers: [Principal] = []
    /// The file every order delivers.
    let file = Digest(hex: String(repeating: "5a", count: 32))

    static let venue = Principal.venue("bench")

    /// Founds the market and fills it.
    ///
    /// - Parameter isHot: One seller and one buyer for all products, so that each trade touches the same accounts.
    init(_ exchange: Exchange, traders: Int, isHot: Bool) async throws {
        self.exchange = exchange
        guard let region = Region("620900") else { return }
        var terms = MarketTerms()
        terms.publicityDays = 0
        terms.holderLimit = 36_500
        let charter = Charter(
            region: region, name: Text(zh: "酒泉", en: "Jiuquan"), operatorCode: "91620900M624137082", currency: .cny)
        _ = try await exchange.submit(.venue(.found(FoundMarket(charter: charter, terms: terms))), as: Self.venue, key: "found")
        for index in 0..<(isHot ? 1 : traders) {
            sellers.append(try await admit(.seller, index))
            buyers.append(try await admit(.buyer, index))
            guard let buyer = buyers[index].participant else { return }
            let deposit = RecordDeposit(
                participant: buyer, amount: .fen(900_000_000_000_000 / Int64(traders)), bankReference: "bench-\(index)")
            _ = try await exchange.submit(.escrow(.deposit(deposit)), as: Self.venue, key: "deposit-\(index)")
        }
        for index in 0..<traders { products.append(try await list(index, by: sellers[index % sellers.count])) }
    }

    private func admit(_ role: Participant.Role, _ index: Int) async throws -> Principal {
        // Foreign bodies have no unified social credit code; the benchmark needs no thousand of them.
        let application = ApplyForAdmission(
            kind: .unincorporated, title: "\(role.rawValue) \(index)", code: nil, region: nil, country: "KZ", roles: [role])
        let key = "\(role.rawValue)-\(index)"
        let receipt = try await exchange.submit(.participants(.apply(application)), as: Self.venue, key: key)
        guard case .participants(.applied(let applied))? = receipt.events.first, let file else { throw BenchFailure() }
        let principal = Principal.participant(applied.participant, by: "bench")
        let commitment = SignCommitment(stages: SignCommitment.Stage.allCases, document: file)
        _ = try await exchange.submit(.participants(.sign(commitment)), as: principal, key: key + "-sign")
        let review = ReviewAdmission(participant: applied.participant, isAdmitted: true, reason: "bench")
        _ = try await exchange.submit(.participants(.review(review)), as: Self.venue, key: key + "-admit")
        return principal
    }

    private func list(_ index: Int, by seller: Principal) async throws -> ExchangeID {
        guard let file else { throw BenchFailure() }
        let key = "product-\(index)"
        let resource = DataResource(
            title: "flow \(index)", summary: "bench", sourceClass: .enterprise, acquisition: .own, evidence: "E-1",
            content: file)
        let registered = try await exchange.submit(
            .rights(.register(RegisterRight(resource: resource))), as: seller, key: key + "-right")
        guard case .rights(.registered(let right))? = registered.events.first else { throw BenchFailure() }
        let accepted = AcceptRegistration(right: right.right, isAccepted: true, reason: "bench")
        _ = try await exchange.submit(.rights(.accept(accepted)), as: Self.venue, key: key + "-accept")
        let description = ProductDescription(
            title: Text(zh: "景区客流 \(index)", en: "Visitor flow \(index)"), summary: Text(zh: "日报", en: "daily"),
            category: "culture-tourism", updateCycle: "daily", timeSpan: "2025", deliveryMode: "file", useLimits: "none",
            source: "own", sample: "10 rows")
        let describe = DescribeProduct(
            right: right.right, sector: "culture-tourism", kind: "CT-P1", form: .dataset, description: description)
        let described = try await exchange.submit(.catalog(.describe(describe)), as: seller, key: key)
        guard case .catalog(.described(let product))? = described.events.first else { throw BenchFailure() }
        let price = SetPrice(product: product.product, model: .fixed(price: .fen(10_000)))
        _ = try await exchange.submit(.pricing(.setPrice(price)), as: seller, key: key + "-price")
        let report = ExaminationReport(
            file: file, report: file, byteCount: 1, rowCount: 100, columns: ["spot_id", "date", "visitors"], errorCount: 0,
            grade: .l2, sensitiveColumns: [], directIdentifiers: [], kAnonymity: nil, hasMinors: false,
            completeness: .one, quality: .one)
        let examine = RecordExamination(product: product.product, report: report)
        _ = try await exchange.submit(.catalog(.examine(examine)), as: Self.venue, key: key + "-examine")
        _ = try await exchange.submit(
            .catalog(.submit(SubmitProduct(product: product.product))), as: seller, key: key + "-submit")
        let review = ReviewListing(product: product.product, isApproved: true, reason: "bench")
        _ = try await exchange.submit(.catalog(.review(review)), as: Self.venue, key: key + "-list")
        return product.product
    }

    /// One lifecycle: place and hold; deliver; accept, release and settle. Tells how long each command took.
    func trade(_ index: Int, key: String, timings: inout [Double]) async throws {
        let product = index % products.count
        let buyer = buyers[product % buyers.count]
        let seller = sellers[product % sellers.count]
        let place = Command.trading(.place(PlaceOrder(product: products[product], purpose: "industry")))
        let placed = try await timed(place, buyer, key + "p", &timings)
        guard case .trading(.placed(let order))? = placed.events.first, let file else { throw BenchFailure() }
        let deliver = Command.delivery(.record(RecordDelivery(order: order.order, file: file, byteCount: 1)))
        _ = try await timed(deliver, seller, key + "d", &timings)
        _ = try await timed(.delivery(.accept(AcceptDelivery(order: order.order))), buyer, key + "a", &timings)
    }

    private func timed(
        _ command: Command, _ principal: Principal, _ key: String, _ timings: inout [Double]
    ) async throws -> CommandReceipt {
        let clock = ContinuousClock()
        let start = clock.now
        let receipt = try await exchange.submit(command, as: principal, key: key)
        timings.append(Double((clock.now - start).components.attoseconds) / 1e15 + Double((clock.now - start).components.seconds) * 1e3)
        return receipt
    }
}

/// The exchange did not answer as the benchmark expects.
struct BenchFailure: Error {}
