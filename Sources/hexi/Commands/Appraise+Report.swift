// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit

extension Appraise {
    struct Report: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "登记评估报告 File the signed report of an accredited agency; it can back a floor price.")
        @Argument(help: "报告文件 File with the report; it goes into the vault.")
        var file: String
        @Option(name: .long, help: "产品编号 Product.")
        var product: ExchangeID
        @Option(name: .long, help: "评估机构 Agency. It files its own with --as; a desk of the venue files anyone's.")
        var agency: ExchangeID
        @Option(name: .long, help: "方法=评估值(元,可多次) Method = value in yuan; repeat. Methods: income, cost, market.")
        var finding: [Assignment]
        @Option(name: .long, help: "评估结论(元) The value concluded on, in yuan.")
        var conclusion: Amount
        @Option(name: .long, help: "签名密钥名称 Name of the key that signed it.")
        var signer: String
        @Option(name: .long, help: "有效期至 Last day on which it counts.")
        var until: CalendarDate
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let findings = AppraisalFindings(findings: try finding.map(Self.finding), conclusion: conclusion.money)
            let digest = try open.vault.store(fileAt: file).digest
            return .pricing(
                .fileReport(
                    FileAppraisalReport(
                        product: product, agency: agency, findings: findings, report: digest, signer: signer, until: until)))
        }

        private static func finding(_ word: Assignment) throws -> AppraisalFindings.Finding {
            guard let method = ValuationMethod(rawValue: word.name), let value = Amount(argument: word.value) else {
                throw ValidationError("写作 方法=评估值 A finding is written income=120000: \(word.name)=\(word.value)")
            }
            return AppraisalFindings.Finding(method: method, value: value.money)
        }
    }
}
