// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

@Suite struct EvidenceExportTests {
    private func files(of log: SampleLog, size: Int) throws -> [ExportFile] {
        let key = try SampleKey.log()
        let root = NaiveMerkle.root(log.leaves[..<size])
        var export = EvidenceExport(
            checkpoint: try key.sign(size: UInt64(size), root: root), key: key.verifierKey, tiles: log.tiles,
            records: log)
        var files: [ExportFile] = []
        while let file = try export.next() { files.append(file) }
        return files
    }

    private func verify(_ files: [ExportFile]) throws(Refusal) -> Checkpoint {
        let folder = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        let key: VerifierKey
        do { key = try SampleKey.log().verifierKey } catch { throw .init("test.key", Text(zh: "", en: "\(error)")) }
        return try EvidenceVerifier(key: key).verify { folder[$0] }
    }

    @Test func `an export has the paths of tlog-tiles, and the checkpoint comes last`() throws {
        let files = try files(of: SampleLog(count: 700), size: 600)
        #expect(
            files.map(\.path) == [
                "log.vkey", "tile/entries/000", "tile/entries/001", "tile/entries/002.p/88", "tile/0/000", "tile/0/001",
                "tile/0/002.p/88", "tile/1/000.p/2", "checkpoint",
            ])
        #expect(files[1].bytes.starts(with: [0, UInt8(SampleLog.record(0).count)] + SampleLog.record(0)))
        #expect(files[7].bytes.count == 64)
    }

    @Test(arguments: [0, 1, 2, 255, 256, 257, 600, 66_000])
    func `an export verifies`(size: Int) throws {
        let log = SampleLog(count: size + 3)
        #expect(try verify(files(of: log, size: size)).size == UInt64(size))
    }

    @Test func `a changed byte in any file of an export is noticed`() throws {
        let files = try files(of: SampleLog(count: 300), size: 300)
        for (place, file) in files.enumerated() {
            for index in stride(from: 0, to: file.bytes.count, by: max(1, file.bytes.count / 40)) {
                var (changed, bytes) = (files, file.bytes)
                bytes[index] ^= 1
                changed[place] = ExportFile(path: file.path, bytes: bytes)
                #expect(throws: Refusal.self, "\(file.path), byte \(index)") { try verify(changed) }
            }
            var missing = files
            missing.remove(at: place)
            #expect(throws: Refusal(.evidenceFileMissing, Text(zh: "", en: ""), subject: file.path)) {
                try verify(missing)
            }
        }
    }

    @Test func `records and tiles changed together still differ from the signed root`() throws {
        let honest = try files(of: SampleLog(count: 3), size: 3)
        var forged = try files(of: SampleLog(count: 4), size: 4).filter { $0.path.hasPrefix("tile/") }
        forged = forged.map { file in
            ExportFile(
                path: file.path.replacing(".p/4", with: ".p/3"),
                bytes: file.path.hasPrefix("tile/0") ? Array(file.bytes.suffix(96)) : Self.withoutFirst(file.bytes))
        }
        let files = honest.filter { !$0.path.hasPrefix("tile/") } + forged
        #expect(throws: Refusal(.evidenceRootDiffers, Text(zh: "", en: ""), subject: "3")) { try verify(files) }
    }

    private static func withoutFirst(_ bundle: [UInt8]) -> [UInt8] {
        Array(bundle.dropFirst(2 + Int(bundle[0]) << 8 + Int(bundle[1])))
    }

    @Test func `a store that lacks what the checkpoint promises is a fault`() throws {
        let log = SampleLog(count: 5)
        let key = try SampleKey.log()
        var export = EvidenceExport(
            checkpoint: try key.sign(size: 9, root: log.tree.root), key: key.verifierKey, tiles: log.tiles, records: log
        )
        #expect(try export.next()?.path == "log.vkey")
        let fault = try #require(throws: Fault.self) { try export.next() }
        #expect(fault.code == .evidenceRecordMissing)
    }

    @Test func `a record of 65,535 bytes goes into a bundle and a longer one does not`() {
        var bundle: [UInt8] = []
        #expect(EntryBundle.append([UInt8](repeating: 1, count: 65_535), to: &bundle))
        #expect(EntryBundle.append([], to: &bundle))
        #expect(!EntryBundle.append([UInt8](repeating: 1, count: 65_536), to: &bundle))
        #expect(bundle.count == 65_539)
        #expect(EntryBundle.records(of: bundle)?.map(\.count) == [65_535, 0])
        #expect(EntryBundle.records(of: Array(bundle.dropLast())) == nil)
        #expect(EntryBundle.records(of: [0]) == nil)
        #expect(EntryBundle.records(of: []) == [])
    }
}
