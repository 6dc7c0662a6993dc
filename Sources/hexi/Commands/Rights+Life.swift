// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// What happens to a registration after it was published.
extension Rights {
    struct Object: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "提出异议 Object to a published registration (with --as).")
        @Argument(help: "登记编号 Registration.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .rights(.object(ObjectToRegistration(right: id, reason: reason)))
        }
    }

    struct Resolve: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "处理异议 Decide on an objection.")
        @Argument(help: "登记编号 Registration.")
        var id: ExchangeID
        @Flag(inversion: .prefixedNo, help: "异议是否成立 Whether the objection is right.")
        var upheld: Bool
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .rights(.resolve(ResolveObjection(right: id, isUpheld: upheld, reason: reason)))
        }
    }

    struct Certify: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "发证 Issue the certificate; the exchange does so by itself when the time for objections ends.")
        @Argument(help: "登记编号 Registration.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .rights(.certify(CertifyRight(right: id))) }
    }

    struct Transfer: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "转让 Transfer one of the three rights (with --as).")
        @Argument(help: "登记编号 Registration.")
        var id: ExchangeID
        @Option(name: .long, help: "权利 Right: resourceHolding, processingUse, productOperation.")
        var kind: DataRight
        @Option(name: .long, help: "受让人 Who gets it.")
        var to: ExchangeID
        @Option(name: .long, help: "转让合同 Reference to the contract.")
        var contract: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .rights(.transfer(TransferRight(right: id, kind: kind, receiver: to, contract: contract)))
        }
    }

    struct Licence: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "许可 Let someone exercise one of the three rights (with --as).")
        @Argument(help: "登记编号 Registration.")
        var id: ExchangeID
        @Option(name: .long, help: "权利 Right: resourceHolding, processingUse, productOperation.")
        var kind: DataRight
        @Option(name: .long, help: "被许可人 Licensee.")
        var to: ExchangeID
        @Flag(name: .long, help: "独占 Exclusive.")
        var exclusive = false
        @Option(name: .long, help: "到期日 Last day.")
        var until: CalendarDate
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .rights(.licence(LicenceRight(right: id, kind: kind, licensee: to, isExclusive: exclusive, until: until)))
        }
    }
}
