// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel

/// Every command that HTTP takes, as a table: one file an area.
package enum CommandRoutes {
    /// The routes, by area.
    package static let all: [CommandRoute] =
        venue + participants + rights + catalog + compliance + pricing + auctions + trading + escrow
        + delivery + clearing + netting + tax + negotiation + contracts + credit + disputes + services

    /// The commands that have no route here, and why.
    package static let exceptions: [String: Text] = [
        "venue.pass-time": Text(zh: "只由交易所自己的时钟发出。", en: "Only the exchange's own clock asks for it."),
        "participants.read-personal-information": Text(
            zh: "查阅与登记是一体的:由准入岗在核验身份页面办理。",
            en: "To read and to record it are one act, done by the desk of admission on the page that shows it."),
        "compliance.adopt-overlay": Text(
            zh: "规则包的签名须先核验:hexi rules adopt。", en: "An overlay's signature is checked first: hexi rules adopt."),
        "catalog.examine": Text(
            zh: "服务器自己检验文件,检验报告不由调用者提交。",
            en: "The server examines the file itself; nobody hands a report in."),
    ]
}
