// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file without a name: it takes no memory, nobody else can open it, and it is gone when the program is.
final class TemporaryFile {
    private let descriptor: Int32
    private var size = 0

    init() throws(Fault) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/hexi-keys-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw TemporaryFile.fault("opening") }
        unlink(template)
    }

    deinit { close(descriptor) }

    /// Writes at the end; says where.
    func append(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> Int {
        let offset = size
        var done = 0
        while done < bytes.count {
            let count = pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw TemporaryFile.fault("writing") }
            done += count
        }
        size += bytes.count
        return offset
    }

    /// Reads back what was written.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Fault) {
        var done = 0
        while done < buffer.count {
            let count = pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw TemporaryFile.fault("reading") }
            done += count
        }
    }

    private static func fault(_ action: String) -> Fault {
        let reason = String(cString: strerror(errno))
        return Fault(
            "table.temporary-file",
            Text(
                zh: "唯一性检查的临时文件出错:\(reason)。请检查 TMPDIR 的空间和权限。",
                en: "The temporary file of the uniqueness check failed while \(action): \(reason). "
                    + "Check the space and permissions of TMPDIR."))
    }
}
