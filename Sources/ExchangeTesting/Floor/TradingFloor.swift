// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeKernel
public import ExchangeModel
public import SectorKit

/// A market ready to trade: sellers with products on offer and buyers with money.
///
/// It is filled through commands alone, so it works on a running exchange as well as on a bare `Market`.
public struct TradingFloor: Sendable {
    /// How a command is carried out; it returns the events.
    public typealias Submit = @Sendable (Command, Principal, _ key: String) async throws -> [Event]

    /// The products on offer.
    public private(set) var products: [ExchangeID] = []
    /// Who sells them, in turn.
    public private(set) var sellers: [Principal] = []
    /// Who buys.
    public private(set) var buyers: [Principal] = []
    /// The digest of the file that each order delivers.
    public static let file = Digest(words: 0x5A5A, 2, 3, 4)
    /// The venue's desk.
    public static let venue = Principal.venue("floor")
    /// The price of each product.
    public static let price = Money.fen(10_000)

    private let submit: Submit

    /// Founds a market and fills it.
    ///
    /// - Parameters:
    ///   - products: How many products.
    ///   - traders: How many sellers, and how many buyers.
    ///   - terms: The terms of trade; the time for objections is taken out of them, so that rights are certified at once.
    ///   - funds: What each buyer deposits.
    ///   - submit: How a command is carried out.
    public init(
        products: Int, traders: Int, terms: MarketTerms = MarketTerms(), funds: Money = .fen(100_000_000),
        submit: @escaping Submit
    ) async throws {
        self.submit = submit
        try await found(terms)
        for index in 0..<traders {
            sellers.append(try await admit(.seller, index))
            let buyer = try await admit(.buyer, index)
            buyers.append(buyer)
            guard let participant = buyer.participant else { throw FloorFailure("the buyer has no id") }
            let deposit = RecordDeposit(participant: participant, amount: funds, bankReference: "floor-\(index)")
            _ = try await submit(.escrow(.deposit(deposit)), Self.venue, "deposit-\(index)")
        }
        for index in 0..<products { self.products.append(try await list(index, by: sellers[index % traders])) }
    }

    /// Founds the market in Jiuquan.
    private func found(_ terms: MarketTerms) async throws {
        guard let region = Region("620900") else { throw FloorFailure("620900 is a region") }
        var terms = terms
        terms.publicityDays = 0
        let charter = Charter(
            region: region, name: Text(zh: "酒泉", en: "Jiuquan"), operatorCode: "91620900M624137082", currency: .cny)
        _ = try await submit(.venue(.found(FoundMarket(charter: charter, terms: terms))), Self.venue, "found")
    }

    /// Admits a participant. It is a foreign body, which needs no unified social credit code.
    public func admit(_ role: Participant.Role, _ index: Int) async throws -> Principal {
        let key = "\(role.rawValue)-\(index)"
        let application = ApplyForAdmission(
            kind: .unincorporated, title: key, code: nil, region: nil, country: "KZ", roles: [role])
        let events = try await submit(.participants(.apply(application)), Self.venue, key)
        guard case .participants(.applied(let applied))? = events.first else { throw FloorFailure("no application") }
        let principal = Principal.participant(applied.participant, by: "floor")
        let commitment = SignCommitment(stages: SignCommitment.Stage.allCases, document: Self.file)
        _ = try await submit(.participants(.sign(commitment)), principal, key + "-sign")
        let review = ReviewAdmission(participant: applied.participant, isAdmitted: true, reason: "floor")
        _ = try await submit(.participants(.review(review)), Self.venue, key + "-review")
        return principal
    }

    /// Registers a right and puts a product under it on offer.
    public func list(
        _ index: Int, by seller: Principal, declared: Facts = [:], kind: ProductKind.ID = "TS-P1", of sector: String = "test",
        grade: Grade = .l2
    ) async throws -> ExchangeID {
        let product = try await describe(index, by: seller, declared: declared, kind: kind, of: sector)
        try await offer(product, index, by: seller, grade: grade)
        return product
    }

    /// Prices, examines, submits and lists a product.
    public func offer(_ product: ExchangeID, _ index: Int, by seller: Principal, grade: Grade = .l2) async throws {
        let key = "product-\(index)"
        _ = try await submit(
            .pricing(.setPrice(SetPrice(product: product, model: .fixed(price: Self.price)))), seller, key + "-price")
        _ = try await submit(
            .catalog(.examine(RecordExamination(product: product, report: Self.report(grade: grade)))), Self.venue,
            key + "-examine")
        _ = try await submit(.catalog(.submit(SubmitProduct(product: product))), seller, key + "-submit")
        let review = ReviewListing(product: product, isApproved: true, reason: "floor")
        _ = try await submit(.catalog(.review(review)), Self.venue, key + "-list")
    }

    /// Registers a right and describes a product under it.
    public func describe(
        _ index: Int, by seller: Principal, declared: Facts = [:], kind: ProductKind.ID = "TS-P1", of sector: String = "test",
        fusion: Fusion? = nil
    ) async throws -> ExchangeID {
        let key = "product-\(index)"
        let resource = DataResource(
            title: key, summary: "floor", sourceClass: .enterprise, acquisition: .own, evidence: "E-1", content: Self.file)
        let registered = try await submit(.rights(.register(RegisterRight(resource: resource))), seller, key + "-right")
        guard case .rights(.registered(let right))? = registered.first else { throw FloorFailure("no right") }
        let accept = AcceptRegistration(right: right.right, isAccepted: true, reason: "floor")
        _ = try await submit(.rights(.accept(accept)), Self.venue, key + "-accept")
        // With no time for objections the right can be certified at once; a running exchange's clock may have done so.
        do {
            _ = try await submit(.rights(.certify(CertifyRight(right: right.right))), Self.venue, key + "-certify")
        } catch let refusal as Refusal where refusal.code == "rights.not-at-this-step" {
            // The clock was faster.
        }
        let describe = DescribeProduct(
            right: right.right, sector: sector, kind: kind, form: .dataset, description: Self.description(index),
            declared: declared, fusion: fusion)
        let described = try await submit(.catalog(.describe(describe)), seller, key)
        guard case .catalog(.described(let product))? = described.first else { throw FloorFailure("no product") }
        return product.product
    }

    /// A complete description.
    public static func description(_ index: Int) -> ProductDescription {
        ProductDescription(
            title: Text(zh: "日计数 \(index)", en: "Daily counts \(index)"), summary: Text(zh: "每日计数", en: "A count a day"),
            category: "test", updateCycle: "daily", timeSpan: "2026", deliveryMode: "file", useLimits: "none", source: "own",
            sample: "ten rows")
    }

    /// What an examination that found nothing wrong says.
    public static func report(grade: Grade = .l2, directIdentifiers: [String] = [], kAnonymity: Int64? = nil) -> ExaminationReport {
        ExaminationReport(
            file: file, report: file, byteCount: 1, rowCount: 100, columns: ["day", "count"], errorCount: 0, grade: grade,
            sensitiveColumns: [], directIdentifiers: directIdentifiers, kAnonymity: kAnonymity, hasMinors: false,
            completeness: .one, quality: .one)
    }

    /// The three commands of one order: place and hold; deliver; accept, release and settle.
    public func place(_ index: Int) -> (command: Command, buyer: Principal, seller: Principal) {
        let product = index % products.count
        let command = Command.trading(.place(PlaceOrder(product: products[product], purpose: "industry")))
        return (command, buyers[index % buyers.count], sellers[product % sellers.count])
    }
}

/// A floor could not be set up.
public struct FloorFailure: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String

    init(_ description: String) { self.description = description }
}
