// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit

/// `hexi demo`
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "演示 Stand up Jiuquan's exchange in a fresh folder and trade in its sectors, end to end.")
    @Option(name: .long, help: "目录 Folder for the exchange; it must not hold one yet. hexi-demo by default.")
    var exchange: String?
    @Option(name: .customLong("import"), help: "数据目录 Also put every table of this folder on offer that fits a product kind.")
    var importFolder: String?
    @OptionGroup var shared: ConsoleOptions

    /// How many days the play takes: 11 of publicity, 8 of trade, 12 of a contract, 3 of a dispute, one to net, one to pay.
    static let days = 36

    func run() async throws {
        let console = shared.console
        let folder = ExchangeFolder(path: exchange ?? Self.freshFolder())
        guard let region = Region("620900") else { throw Refusal.sectorUnknown("620900") }
        let description = ExchangeDescription(
            name: Text(zh: "酒泉数据交易所(示范)", en: "Jiuquan data exchange (demo)"), region: region,
            sectors: Sectors.all.map(\.manifest.id))
        try folder.make(description)
        // The play ends now.
        let clock = ManualClock(SystemClock().now.adding(days: -Self.days))
        let open = try OpenExchange(folder, clock: clock)
        do {
            let stage = DemoStage(open, clock, console)
            try await stage.found(description)
            let summary = try await play(on: stage, Sectors.all.flatMap(\.samples))
            console.answer(summary)
            summary.conclude(on: console)
        } catch {
            try await open.close()
            throw error
        }
        try await open.close()
    }

    private func play(on stage: DemoStage, _ samples: [Sample]) async throws -> DemoSummary {
        let path = stage.open.folder.path
        let parties = try await admit(on: stage)
        var goods = samples.compactMap { sample in
            DemoGoods.all.first { $0.kind == sample.productKind }.map { ImportedTable(table: DemoTable(sample), goods: $0) }
        }
        let ownCount = goods.count
        if let importFolder {
            stage.act(Text(zh: "导入 \(importFolder)", en: "Importing \(importFolder)"))
            goods += try stage.importTables(from: importFolder)
        }
        let fusions = DemoGoods.fusions.compactMap { goods in
            samples.first { $0.productKind == goods.kind }.map { ImportedTable(table: DemoTable($0), goods: goods) }
        }
        func owner(_ goods: DemoGoods) -> ExchangeID { parties.owner(goods.owner) }

        stage.act(Text(zh: "确权登记", en: "Registration of rights"))
        let forbidden = DemoStage.forbidden(samples)
        var registered: [(right: ExchangeID, file: StoredFile)] = []
        for item in goods { registered.append(try await stage.register(item.table, item.goods, by: owner(item.goods))) }
        var registeredFusions: [(right: ExchangeID, file: StoredFile)] = []
        for item in fusions { registeredFusions.append(try await stage.register(item.table, item.goods, by: owner(item.goods))) }
        var registeredForbidden: [(right: ExchangeID, file: StoredFile)] = []
        for item in forbidden {
            registeredForbidden.append(try await stage.register(item.table, item.goods, by: owner(item.goods)))
        }

        stage.clock.advance(days: 11)
        stage.act(Text(zh: "公示期满、自动发证;检测、估值、上架", en: "Certificates issued; examination, appraisal, listing"))
        var offers: [DemoOffer] = []
        for (index, (item, right)) in zip(goods, registered).enumerated() {
            let owner = owner(item.goods)
            let product = try await stage.prepare(
                item.table, item.goods, under: right.right, file: right.file, by: owner)
            do {
                try await stage.list(product, item.table.title, item.goods.price, by: owner)
            } catch let refusal as Refusal where index >= ownCount {
                // What the samples may do is known; a table from elsewhere is refused by name.
                stage.tell(
                    Text(
                        zh: "✗ \(item.table.title.zh):\(refusal.message.zh)", en: "✗ \(item.table.title.en): \(refusal.message.en)"))
                continue
            }
            offers.append(
                DemoOffer(
                    kind: item.goods.kind, product: product, title: item.table.title, seller: owner, file: right.file,
                    isComputedInPlace: item.goods.form == .computeOnly))
        }
        for (item, right) in zip(forbidden, registeredForbidden) {
            let product = try await stage.prepare(
                item.table, item.goods, under: right.right, file: right.file, by: owner(item.goods))
            try await stage.mustNotBeListed(product, item.title, by: owner(item.goods))
        }
        stage.act(Text(zh: "融合产品:公共数据带动社会数据", en: "Fusion products: public data with enterprises' data"))
        for (item, right) in zip(fusions, registeredFusions) {
            offers.append(try await stage.fuse(item, under: right.right, file: right.file, from: offers, by: owner(item.goods)))
        }
        let queries = try await stage.trade(offers, by: parties.buyer, path)
        try await stage.tradeByAgreement(offers, parties, inspecting: queries, path)
        return try await stage.close(parties, path)
    }

    private func admit(on stage: DemoStage) async throws -> DemoParties {
        stage.act(Text(zh: "主体准入", en: "Admission"))
        let owners: [DemoGoods.Owner: ExchangeID] = [
            .scenicArea: try await stage.admit(DemoCast.scenicArea), .dealer: try await stage.admit(DemoCast.dealer),
            .publicOperator: try await stage.admit(DemoCast.publicOperator),
        ]
        let buyer = try await stage.admit(DemoCast.buyer)
        _ = try await stage.admit(DemoCast.regulator)
        let parties = DemoParties(
            owners: owners, buyer: buyer, school: try await stage.admit(DemoCast.school),
            insurer: try await stage.admit(DemoCast.insurer), arbitrator: try await stage.admit(DemoCast.arbitrator))
        try await stage.mustRefuse(
            Text(zh: "运营方关联企业申请做供方", en: "An affiliate of the operator asks to sell"),
            .participants(.apply(stage.application(of: DemoCast.affiliate))))
        return parties
    }

    /// A folder name that is not taken.
    private static func freshFolder() -> String {
        let names = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? "hexi-demo" : "hexi-demo-\($0)" }
        return names.first { !FileManager.default.fileExists(atPath: $0) } ?? "hexi-demo"
    }
}
