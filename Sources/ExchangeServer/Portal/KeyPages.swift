// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Hummingbird

/// The keys that somebody made for programs: secrets that are shown once, and public keys that they register.
struct KeyPages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let keyDays = 365
    /// How many keys of an account count at once.
    private static let keyLimit = 50

    func add(to router: Router<Visit>) {
        router.get("/keys") { request, visit in try keys(visit) }
        router.post("/keys") { request, visit in try await makeKey(request, visit) }
        router.post("/keys/:id/revocation") { request, visit in try await revoke(request, visit) }
    }

    private struct Keys {
        let keys: [Key]
        let made: String?
        let problem: String?

        struct Key {
            let id: String
            let title: String
            let scope: String
            let kind: String
            let expires: String
            let isValid: Bool
        }
    }

    private func keys(_ visit: Visit, made: String? = nil, problem: Refusal? = nil) throws -> Response {
        guard let account = visit.visitor.account else { throw Refusal.signInNeeded }
        let now = site.clock.now
        let keys = try site.access.apiKeys(of: account.name).map { key in
            Keys.Key(
                id: key.id, title: key.title,
                scope: key.isReadOnly ? Text(zh: "只读", en: "reads only")(visit.language) : key.areas.joined(separator: ", "),
                kind: (key.publicKey == nil ? Text(zh: "密钥", en: "secret") : Text(zh: "公钥签名", en: "signatures"))(visit.language),
                expires: key.expires.short,
                isValid: key.isValid(at: now))
        }
        let content = Keys(keys: keys, made: made, problem: problem?.message(visit.language))
        return try pages.show(
            "keys", title: Text(zh: "访问密钥", en: "Access keys"), content, visit, path: "/keys",
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func makeKey(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let account = visit.visitor.account, visit.visitor.key == nil else { throw Refusal.signInNeeded }
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        let now = site.clock.now
        let (id, title, isReadOnly) = (Token.makeName(), String((form["title"] ?? "").prefix(100)), form["scope"] == "read")
        do {
            guard try site.access.apiKeys(of: account.name).count(where: { $0.isValid(at: now) }) < Self.keyLimit else {
                throw Refusal.tooManyKeys(Self.keyLimit)
            }
            if let text = form["public-key"], !text.allSatisfy(\.isWhitespace) {
                guard let publicKey = Ed25519PublicKey.read(text) else { throw Refusal.publicKeyUnreadable }
                try site.access.save(
                    APIKey(
                        id: id, publicKey: publicKey, account: account.name, title: title, isReadOnly: isReadOnly, created: now,
                        expires: now.adding(days: Self.keyDays)))
                return try keys(visit)
            }
            let token = "hexi_" + Token.make()
            try site.access.save(
                APIKey(
                    id: id, digest: Token.digest(of: token), account: account.name, title: title, isReadOnly: isReadOnly, created: now,
                    expires: now.adding(days: Self.keyDays)))
            return try keys(visit, made: token)
        } catch let refusal as Refusal {
            return try keys(visit, problem: refusal)
        }
    }

    private func revoke(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let account = visit.visitor.account, visit.visitor.key == nil else { throw Refusal.signInNeeded }
        try request.refuseForgery(try await Form(request), visit)
        let id = visit.parameters.get("id")
        guard var key = try site.access.apiKeys(of: account.name).first(where: { $0.id == id }) else { throw Refusal.pageNotFound("key") }
        key.revoked = site.clock.now
        try site.access.save(key)
        return .to("/keys")
    }
}

extension Refusal {
    static let publicKeyUnreadable = Refusal(
        "access.public-key-unreadable",
        Text(
            zh: "无法识别该公钥。请粘贴 Ed25519 公钥:PEM,或 32 字节的 Base64 或十六进制。",
            en: "This is no public key that can be read. Paste an Ed25519 public key: PEM, or its 32 bytes in Base64 or hexadecimal."))

    static func tooManyKeys(_ limit: Int) -> Refusal {
        Refusal(
            "access.too-many-keys",
            Text(zh: "有效密钥已达 \(limit) 个。请先撤销不用的密钥。", en: "There are \(limit) keys that count. Revoke those not in use first."))
    }
}
