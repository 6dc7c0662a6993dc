// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import HTTPTypes
import Hummingbird

extension Request {
    /// Refuses a change that a browser was made to send by another site: it has neither the form's token nor our origin.
    func refuseForgery(_ form: Form, _ context: Visit) throws(Refusal) {
        guard isFromHere else { throw .formStale }
        guard let session = context.visitor.session else { return }
        guard form["form-token"] == session.formToken else { throw .formStale }
    }

    /// Whether the browser says that one of our pages sent it; old browsers say nothing.
    var isFromHere: Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ headers[$0] }) { return site == "same-origin" || site == "none" }
        guard let origin = headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == head.authority
    }
}
