// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file, read in order and never mapped.
public final class FileSource: ByteSource {
    /// The file's size when it was opened, in bytes; zero for a pipe.
    public let size: Int
    /// How many bytes were read so far.
    public private(set) var bytesRead = 0
    private let descriptor: Int32
    private let ownsDescriptor: Bool

    /// Opens a file.
    ///
    /// - Throws: `Fault` `table.file-not-opened` when there is no such file or it may not be read.
    public init(path: String) throws(Fault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        ownsDescriptor = true
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw Fault(
                "table.file-not-opened",
                Text(
                    zh: "无法打开文件 \(path):\(reason)。请检查路径和权限。",
                    en: "Cannot open \(path): \(reason). Check the path and permissions."))
        }
        size = FileSource.size(of: descriptor)
    }

    /// Reads an open descriptor, such as standard input (0); closing it is left to the caller unless it is given away.
    public init(descriptor: Int32, isGivenAway: Bool = false) {
        self.descriptor = descriptor
        ownsDescriptor = isGivenAway
        size = FileSource.size(of: descriptor)
    }

    deinit {
        if ownsDescriptor, descriptor >= 0 { close(descriptor) }
    }

    /// Reads the next bytes.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        guard buffer.count > 0 else { return 0 }
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 {
                bytesRead += count
                return count
            }
            if errno == EINTR { continue }
            let reason = String(cString: strerror(errno))
            throw Fault(
                "table.file-not-read",
                Text(zh: "读取文件失败:\(reason)。", en: "Reading the file failed: \(reason). Try again or check the disk."))
        }
    }

    /// Goes to a place in a file, so that the next bytes are read from there.
    ///
    /// - Throws: `table.file-not-read` when it is no file that has such places.
    public func seek(to offset: Int) throws(Fault) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else {
            throw Fault(
                "table.file-not-read",
                Text(zh: "读取文件失败:无法定位到 \(offset)。", en: "Reading the file failed: it cannot be read from \(offset)."))
        }
    }

    private static func size(of descriptor: Int32) -> Int {
        var status = stat()
        return descriptor >= 0 && fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }
}
