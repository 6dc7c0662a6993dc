// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func revoke(_ command: RevokeVersion, _ context: Context) throws(Refusal) -> [Event] {
        let product = try catalog.product(command.product)
        if let participant = context.principal.participant, capacities(of: context.principal).isDisjoint(with: .regulator) {
            guard product.seller == participant else { throw .notSeller(participant, product.id) }
        }
        guard (1...product.version).contains(command.version) else { throw .versionNotFound(product.id, command.version) }
        if let revoked = product.revocation(of: command.version) { throw .versionRevoked(product.id, revoked) }
        guard !command.reason.isEmpty, command.reason.utf8.count <= 2_000 else { throw .revocationReasonMissing }
        guard product.status != .withdrawn else { throw .productElsewhere(product.id, product.status) }
        let event = VersionRevoked(product: product.id, version: command.version, reason: command.reason)
        return [.catalog(.versionRevoked(event))]
    }
}

extension Product {
    /// The revocation of a version; `nil` while it stands.
    public func revocation(of version: Int) -> RevokedVersion? { revoked.first { $0.version == version } }
}

extension Refusal {
    static func versionNotFound(_ product: ExchangeID, _ version: Int) -> Refusal {
        Refusal(
            "catalog.version-not-found",
            Text(
                zh: "产品 \(product) 没有第 \(version) 版。请核对版本号。",
                en: "Product \(product) has no version \(version). Check the number."),
            subject: "\(version)")
    }

    static func versionRevoked(_ product: ExchangeID, _ revoked: RevokedVersion) -> Refusal {
        Refusal(
            "catalog.version-revoked",
            Text(
                zh: "产品 \(product) 第 \(revoked.version) 版已撤回:\(revoked.reason)。请制作新版本。",
                en: "Version \(revoked.version) of product \(product) was revoked: \(revoked.reason). Make a new version."),
            subject: "\(product)")
    }

    static let revocationReasonMissing = Refusal(
        "catalog.revocation-reason-missing",
        Text(zh: "撤回版本须说明理由(1 至 2,000 字节)。", en: "Say why the version is revoked, in 1 to 2,000 bytes."), subject: "reason")
}
