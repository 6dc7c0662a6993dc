// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Foundation
import Hummingbird
import NIOCore
import Synchronization

import struct Crypto.SHA256

/// The uploads that come in parts. They outlive the process: what is known about each is a small file beside its bytes.
final class ResumableUploads: Sendable {
    private struct State {
        var uploads: [String: ResumableUpload] = [:]
        /// How far the hashes are of those that this process has taken parts of.
        var progress: [String: UnfinishedFile.Progress] = [:]
        /// Those of which a part is coming in.
        var busy: Set<String> = []
        var isLoaded = false
    }

    /// After so many bytes what came is settled on the disk.
    private static let stretch: Int64 = 16 << 20
    /// So many finished uploads of an account are remembered.
    private static let finishedCount = 100

    private let vault: Vault
    private let configuration: ServerConfiguration
    private let clock: any Clock
    private let state = Mutex(State())

    /// Knows the uploads of a vault.
    init(_ site: Site, _ configuration: ServerConfiguration) {
        vault = site.vault
        clock = site.clock
        self.configuration = configuration
    }

    /// Begins an upload.
    ///
    /// - Throws: `upload.too-many`; a fault of the vault.
    func create(for account: String, length: Int64, metadata: String?, digest: Digest?) throws -> ResumableUpload {
        try sweep()
        let upload = ResumableUpload(
            id: Hex.text((0..<16).map { _ in UInt8.random(in: .min ... .max) }), account: account, length: length, metadata: metadata,
            digest: digest, expires: nextExpiry)
        try state.withLock { state throws(Refusal) in
            let own = state.uploads.values.filter { $0.account == account && !$0.isFinished }
            guard own.count < configuration.unfinishedUploads,
                length <= configuration.unfinishedUploadBytes - own.reduce(0, { $0 + $1.length })
            else { throw .uploadsTooMany(configuration.unfinishedUploads, configuration.unfinishedUploadBytes) }
            state.uploads[upload.id] = upload
        }
        _ = try vault.unfinished(upload.id, byteCount: 0)
        try keep(upload)
        return upload
    }

    /// An upload of an account.
    ///
    /// - Throws: `request.not-found`, also for one of somebody else or one that is over.
    func upload(_ id: String, of account: String) throws -> ResumableUpload {
        try load()
        guard let upload = state.withLock({ $0.uploads[id] }), upload.account == account, upload.expires > clock.now.milliseconds else {
            throw Refusal.pageNotFound(id)
        }
        return upload
    }

    /// Takes the next part.
    ///
    /// A part that breaks off counts as far as it came, unless it has a checksum or a signature, which hold for the whole of it.
    ///
    /// - Throws: `upload.offset-differs`, `upload.beyond-length`, `upload.busy`, `upload.checksum-differs`, `request.digest-differs`; what the
    ///   body throws; a fault.
    func append(_ request: Request, to id: String, of account: String, at offset: Int64, _ checksum: PartChecksum?) async throws -> ResumableUpload {
        var upload = try upload(id, of: account)
        guard state.withLock({ $0.busy.insert(id).inserted }) else { throw Refusal.uploadBusy }
        defer { state.withLock { _ = $0.busy.remove(id) } }
        upload = try self.upload(id, of: account)
        guard offset == upload.offset else { throw Refusal.uploadOffsetDiffers(upload.offset) }
        if upload.isFinished { return upload }
        let file = try vault.unfinished(id, byteCount: offset, progress: state.withLock { $0.progress[id] })
        let body = try IncomingBody(request, limit: upload.length - offset, tooLarge: .uploadBeyondLength(upload.length))
        let isAllOrNothing = checksum != nil || request.isSigned
        var hash = SHA256()
        do {
            try await body.read { piece in
                try piece.withUnsafeReadableBytes { bytes in
                    try file.append(bytes)
                    if checksum != nil { hash.update(bufferPointer: bytes) }
                }
                if !isAllOrNothing, file.byteCount - upload.offset >= Self.stretch { try settle(&upload, file) }
            }
        } catch {
            if !isAllOrNothing { try settle(&upload, file) }
            throw error
        }
        if let checksum, !hash.finalize().elementsEqual(checksum.bytes) { throw Refusal.checksumDiffers }
        try settle(&upload, file)
        if upload.offset == upload.length { try finish(&upload, file) }
        return upload
    }

    /// Forgets an upload; a file that it became stays in the vault.
    func remove(_ id: String, of account: String) throws {
        _ = try upload(id, of: account)
        guard !state.withLock({ $0.busy.contains(id) }) else { throw Refusal.uploadBusy }
        discard(id)
    }

    /// The file that an upload became.
    ///
    /// - Throws: `request.not-found` or `upload.not-finished`.
    func file(_ id: String, of account: String) throws -> StoredFile {
        guard let file = try upload(id, of: account).file else { throw Refusal.uploadUnfinished }
        return file
    }

    // MARK: - Disk

    private var nextExpiry: Int64 { clock.now.milliseconds + Int64(configuration.unfinishedUploadHours) * 3_600_000 }

    /// Makes what has come durable, and then says so.
    private func settle(_ upload: inout ResumableUpload, _ file: UnfinishedFile) throws {
        try file.flush()
        upload.offset = file.byteCount
        upload.expires = nextExpiry
        try keep(upload)
        state.withLock { [upload, progress = file.progress] in
            $0.uploads[upload.id] = upload
            $0.progress[upload.id] = progress
        }
    }

    /// Stores the file. What it is, is written down first: after a crash in between, it is stored at the next start.
    private func finish(_ upload: inout ResumableUpload, _ file: UnfinishedFile) throws {
        let whole = try file.whole()
        if let digest = upload.digest, digest != whole.digest {
            discard(upload.id)
            throw Refusal.digestDiffers(whole.digest.hex)
        }
        upload.file = whole
        try keep(upload)
        try file.store(as: whole)
        let surplus = state.withLock { [upload] state in
            state.uploads[upload.id] = upload
            state.progress[upload.id] = nil
            let finished = state.uploads.values.filter { $0.account == upload.account && $0.isFinished }.sorted { $0.expires > $1.expires }
            return finished.dropFirst(Self.finishedCount).map(\.id)
        }
        for id in surplus { discard(id) }
    }

    private func keep(_ upload: ResumableUpload) throws {
        let output = try OutputFile(path: "\(vault.unfinishedFolder)/\(upload.id).json", replaces: true)
        try output.write(try JSONAnswer.bytes(upload))
        try output.commit()
    }

    private func discard(_ id: String) {
        state.withLock { state in
            state.uploads[id] = nil
            state.progress[id] = nil
        }
        // The bytes first: without what is known about them they would be leftovers too, and the next start removes those.
        vault.discardUnfinished(id)
        vault.discardUnfinished(id + ".json")
    }

    /// Removes what is over.
    func sweep() throws {
        try load()
        let now = clock.now.milliseconds
        let over = state.withLock { state in state.uploads.values.filter { $0.expires <= now && !state.busy.contains($0.id) }.map(\.id) }
        for id in over { discard(id) }
    }

    /// Reads what an earlier life of the process left, once.
    private func load() throws {
        try state.withLock { state in
            guard !state.isLoaded else { return }
            let names = try vault.unfinishedNames()
            for name in names where name.hasSuffix(".json") {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(vault.unfinishedFolder)/\(name)"))
                guard let upload = try? JSONDecoder().decode(ResumableUpload.self, from: bytes), name == upload.id + ".json" else { continue }
                // It was whole when the process ended, and was not stored yet.
                if let file = upload.file, names.contains(upload.id) {
                    try vault.unfinished(upload.id, byteCount: upload.length).store(as: file)
                }
                state.uploads[upload.id] = upload
            }
            for name in names where state.uploads[String(name.prefix { $0 != "." })] == nil || name.split(separator: ".").count > 2 {
                vault.discardUnfinished(name)
            }
            state.isLoaded = true
        }
    }
}
