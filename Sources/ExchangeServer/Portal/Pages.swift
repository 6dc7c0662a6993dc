// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Makes pages: what is particular to a page, in the frame that all share.
struct Pages: Sendable {
    let site: Site
    let configuration: ServerConfiguration
    /// The provider that people may sign in at besides here.
    let openID: OpenIDClient?
    /// Files that come in parts.
    let uploads: ResumableUploads
    /// Files that are being examined.
    let examinations: RunningExaminations
    private let templates: Templates

    /// Reads the templates.
    init(_ site: Site, _ configuration: ServerConfiguration, _ uploads: ResumableUploads, _ examinations: RunningExaminations) throws {
        self.site = site
        self.configuration = configuration
        openID = configuration.openID.map { OpenIDClient($0, clock: site.clock) }
        self.uploads = uploads
        self.examinations = examinations
        templates = try Templates()
    }

    /// Shows a page.
    ///
    /// - Parameters:
    ///   - template: The name of its template; what is in it goes into `layout`.
    ///   - title: Its title.
    ///   - content: What the template says as `{{content.…}}`, besides what ``Frame`` knows.
    func show(
        _ template: String, title: Text, _ content: Any, _ visit: Visit, path: String = "", status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let frame = Frame(site: site, title: title, visit: visit, path: path, content: content)
        let html = try templates.render(template, frame, visit.language)
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .vary: "Cookie, Accept-Language"],
            body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    /// What every page says.
    struct Frame {
        let siteName: String
        let title: String
        let language: String
        let otherLanguage: String
        let otherLanguageName: String
        let path: String
        let user: User?
        let formToken: String?
        let stop: StopNotice.Banner?
        let isDesk: Bool
        let isStaff: Bool
        let isRegulator: Bool
        let isSeller: Bool
        let isBuyer: Bool
        /// A fresh idempotency key, so that a form sent twice has one effect.
        let key: String
        let content: Any

        struct User {
            let title: String
            let name: String
            let participant: String?
        }

        init(site: Site, title: Text, visit: Visit, path: String, content: Any) {
            let language = visit.language
            let visitor = visit.visitor
            siteName = site.name(language)
            self.title = title(language)
            self.language = language == .zh ? "zh-CN" : "en"
            otherLanguage = language == .zh ? "en" : "zh"
            otherLanguageName = language == .zh ? "English" : "中文"
            self.path = path
            user = visitor.account.map {
                User(title: $0.title, name: $0.name, participant: $0.participant.map { "\($0)" })
            }
            formToken = visitor.session?.formToken
            stop = visit.stop.map { StopNotice.Banner($0, language) }
            isStaff = visitor.isStaff
            isRegulator = !visitor.capacities.isDisjoint(with: [.regulator, .auditor])
            isSeller = !visitor.capacities.isDisjoint(with: [.seller, .dealer])
            isBuyer = !visitor.capacities.isDisjoint(with: [.buyer, .dealer])
            isDesk = visitor.account != nil
            key = Token.make()
            self.content = content
        }
    }
}
