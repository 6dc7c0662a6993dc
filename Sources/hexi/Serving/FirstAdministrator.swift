// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeServer

/// The account that opens all others.
struct FirstAdministrator {
    let site: Site

    /// The link with which the first administrator sets a password; `nil` once somebody has one.
    func invitation() throws -> String? {
        let accounts = try site.access.accounts()
        guard accounts.allSatisfy({ $0.passwordHash == nil }) else { return nil }
        if !accounts.contains(where: { $0.name == "admin" }) {
            try site.access.save(try Account(name: "admin", title: "系统管理员 administrator", desks: .all))
        }
        return "/invitation/" + (try Invitations(site: site).make(for: "admin"))
    }
}
