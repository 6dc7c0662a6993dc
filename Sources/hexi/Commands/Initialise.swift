// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit

/// `hexi init`
struct Initialise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "开办交易所 Found an exchange in a folder.")

    @Option(name: .long, help: "城市的行政区划代码 Region of the city (GB/T 2260), such as 620900.")
    var region: Region

    @Option(name: .long, help: "中文名称 Chinese name.")
    var nameZh: String?

    @Option(name: .long, help: "英文名称 English name.")
    var nameEn: String?

    @Option(name: .long, help: "运营机构统一社会信用代码 Unified social credit code of the operator.")
    var operatorCode: String

    @Option(name: .long, help: "启用的行业(可多次) Sector to trade in; repeat for more. All by default.")
    var sector: [String] = []

    @Option(name: .long, help: "交易条件文件 JSON file with the terms of trade; see `hexi terms show`.")
    var terms: String?

    @Option(name: .long, help: "交易所目录 Folder; this folder by default.")
    var exchange: String = "."

    @OptionGroup var shared: ConsoleOptions

    func run() async throws {
        let console = shared.console
        let sectors = sector.isEmpty ? Sectors.all.map(\.manifest.id) : sector
        _ = try Sectors.modules(named: sectors)
        let terms = try self.terms.map(TermsFile.read) ?? MarketTerms()
        let city = AdministrativeDivisions.division(of: region)?.name ?? region.description
        let name = Text(zh: nameZh ?? "\(city)数据交易所", en: nameEn ?? "Data exchange of \(region)")
        let charter = Charter(region: region, name: name, operatorCode: operatorCode, currency: .cny)
        let found = Command.venue(.found(FoundMarket(charter: charter, terms: terms)))
        // Asked of an empty market first: what is refused must not leave a folder behind.
        let context = Context(now: SystemClock().now, principal: .venue("init"), rulebook: try Rulebook())
        _ = try Market().decide(found, context)
        let folder = ExchangeFolder(path: exchange)
        try folder.make(ExchangeDescription(name: name, region: region, sectors: sectors))
        let open = try OpenExchange(folder)
        let receipt = try await open.exchange.submit(found, as: open.principal(for: nil), key: "found")
        try await open.close()
        console.answer(ReceiptForm(receipt))
        tell(console, name, sectors)
    }

    private func tell(_ console: Console, _ name: Text, _ sectors: [String]) {
        console.say(Text(zh: "✓ \(name.zh)已开办,目录 \(exchange)", en: "✓ \(name.en) is founded in \(exchange)"))
        console.say(
            Text(
                zh: """
                      行业:\(sectors.joined(separator: "、"))
                      keys/ 中是运营密钥与存证签名密钥:请另行备份,勿外传;log.vkey 是公开的验证密钥。
                    下一步:
                      hexi participant apply --name 某景区公司 --code 统一社会信用代码 --role seller --exchange \(exchange)
                      hexi product kinds --exchange \(exchange)
                      hexi --help
                    """,
                en: """
                      Sectors: \(sectors.joined(separator: ", "))
                      keys/ holds the operator's key and the key that signs evidence: back them up, show them to nobody. log.vkey is public.
                    Next:
                      hexi participant apply --name 'A scenic area' --code CODE --role seller --exchange \(exchange)
                      hexi product kinds --exchange \(exchange)
                      hexi --help
                    """))
    }
}
