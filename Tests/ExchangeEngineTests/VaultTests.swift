// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeModel
import Foundation
import Testing

@Suite struct VaultTests {
    @Test func `a file is kept under its digest and comes back whole`() throws {
        let folder = try Scratch()
        let vault = try Vault(folder: folder.path + "/vault")
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let stored = try vault.store(bytes)
        #expect(stored == StoredFile(digest: Digest(sha256Of: bytes), byteCount: 300_000))
        #expect(try vault.store(bytes) == stored)
        #expect(try vault.bytes(of: stored.digest) == bytes)
        #expect(try vault.digests() == [stored.digest])
        try vault.copy(stored.digest, to: folder.path + "/copy")
        #expect(FileManager.default.contents(atPath: folder.path + "/copy").map(Array.init) == bytes)
        #expect(throws: Refusal.self) { try vault.copy(stored.digest, to: folder.path + "/copy") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: vault.folder).allSatisfy { $0.count == 2 })
    }

    @Test func `a file beyond the limit is refused and leaves nothing behind`() throws {
        let folder = try Scratch()
        let vault = try Vault(folder: folder.path + "/vault", byteLimit: 1_000)
        #expect(throws: Refusal.self) { try vault.store([UInt8](repeating: 1, count: 1_001)) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: vault.folder) == [])
    }

    @Test func `a damaged file is found, and is not handed out`() throws {
        let folder = try Scratch()
        let vault = try Vault(folder: folder.path + "/vault")
        let stored = try vault.store([1, 2, 3])
        let hex = stored.digest.hex
        try Data([1, 2, 4]).write(to: URL(filePath: "\(vault.folder)/\(hex.prefix(2))/\(hex.dropFirst(2))"))
        #expect(try vault.damagedFiles() == [stored.digest])
        #expect(throws: Fault.self) { try vault.copy(stored.digest, to: folder.path + "/copy") }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/copy"))
    }

    @Test func `a link in the vault is never followed`() throws {
        let folder = try Scratch()
        let vault = try Vault(folder: folder.path + "/vault")
        try Data("secret".utf8).write(to: URL(filePath: folder.path + "/secret"))
        let digest = Digest(sha256Of: Array("elsewhere".utf8))
        let hex = digest.hex
        try FileManager.default.createDirectory(atPath: "\(vault.folder)/\(hex.prefix(2))", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: "\(vault.folder)/\(hex.prefix(2))/\(hex.dropFirst(2))", withDestinationPath: folder.path + "/secret")
        #expect(throws: Fault.self) { try vault.open(digest) }
    }

    @Test func `what is known about a person is gone with its key`() throws {
        let folder = try Scratch()
        let sealer = try PersonSealer(folder: folder.path + "/persons")
        let fields = ["name": "张三(示例)", "resident-id": "示例"]
        let sealed = try sealer.seal(fields)
        #expect(!sealed.isEmpty && !String(decoding: sealed, as: UTF8.self).contains("张三"))
        #expect(try sealer.open(sealed) == fields)
        var tampered = sealed
        tampered[tampered.count - 1] ^= 1
        #expect(throws: Fault.self) { try sealer.open(tampered) }
        #expect(sealer.erase(sealed))
        #expect(try sealer.open(sealed) == nil)
        #expect(!sealer.erase(sealed))
    }
}

/// A folder that is gone when the test has ended.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/hexi-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
    }
}
