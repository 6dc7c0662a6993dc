// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite

/// `hexi rebuild`
struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "重建 Make the read models anew from the journal: search, orders, statements, evidence tiles.")
    @OptionGroup var options: ExchangeOptions

    func run() async throws {
        let console = options.console
        let folder = try options.folder
        let store = try SQLiteStore(folder: folder.path)
        try store.readModels.reset()
        let last = try store.journal.lastSequence()
        try store.journal.close()
        try store.close()

        let open = try OpenExchange(folder)
        let bar = console.progressBar(Text(zh: "重建", en: "Rebuilding"))
        // The bar looks at the lag from time to time; what is waited for is the projector, whose fault ends the wait.
        let drawing = Task {
            while !Task.isCancelled {
                bar.show(1 - Double(open.exchange.projectionLag) / Double(max(last, 1)))
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        defer { drawing.cancel() }
        do {
            try await open.exchange.projected(last)
        } catch {
            try await open.close()
            throw error
        }
        try await open.close()
        bar.end()
        console.answer(["records": last])
        console.say(Text(zh: "✓ 已从 \(last) 条记录重建", en: "✓ rebuilt from \(last) records"))
    }
}
