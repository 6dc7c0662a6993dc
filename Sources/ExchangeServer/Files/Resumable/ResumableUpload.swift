// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeModel

/// An upload that comes in parts: what is known about it, kept beside its bytes.
struct ResumableUpload: Codable, Sendable {
    let id: String
    let account: String
    /// How many bytes it will have.
    let length: Int64
    /// What the client said about it, as it said it.
    let metadata: String?
    /// What its bytes should come to, if that was said.
    let digest: Digest?
    /// How many bytes are on the disk for certain.
    var offset: Int64 = 0
    /// Until when it is kept, in milliseconds since 1970.
    var expires: Int64
    /// The file that it became.
    var file: StoredFile?

    var isFinished: Bool { file != nil }
}

extension Refusal {
    static let uploadLengthNeeded = Refusal(
        "upload.length-needed",
        Text(
            zh: "请以 Upload-Length 说明文件的字节数,须大于 0;不支持事后说明。",
            en: "Say how many bytes the file has with Upload-Length, more than 0; saying it later is not supported."), subject: "Upload-Length")

    static let uploadOffsetNeeded = Refusal(
        "upload.offset-needed", Text(zh: "请以 Upload-Offset 说明从何处续传。", en: "Say where the part begins with Upload-Offset."),
        subject: "Upload-Offset")

    static let uploadMetadataUnusable = Refusal(
        "upload.metadata-unusable",
        Text(
            zh: "Upload-Metadata 过长,或其中 sha256 不是 64 位十六进制数。",
            en: "Upload-Metadata is too long, or the sha256 in it is not 64 hexadecimal digits."), subject: "Upload-Metadata")

    static func uploadOffsetDiffers(_ offset: Int64) -> Refusal {
        Refusal(
            "upload.offset-differs",
            Text(zh: "已收到 \(offset) 字节,请从此处续传。", en: "\(offset) bytes are here: go on from there."), subject: "\(offset)")
    }

    static func uploadBeyondLength(_ length: Int64) -> Refusal {
        Refusal(
            "upload.beyond-length",
            Text(
                zh: "该上传申报为 \(length) 字节,收到的更多。请按申报的长度续传,或重新建立上传。",
                en: "The upload was announced with \(length) bytes, and more came. Send no more than that, or begin another upload."),
            subject: "Upload-Length")
    }

    static let uploadBusy = Refusal(
        "upload.busy", Text(zh: "该上传正由另一请求续传。请稍后重试。", en: "Another request is sending a part of this upload. Try again in a while."))

    static let checksumDiffers = Refusal(
        "upload.checksum-differs",
        Text(zh: "这一段的校验值不符,已丢弃。请重传这一段。", en: "The part's checksum differs, so it was dropped. Send the part again."),
        subject: "Upload-Checksum")

    static func uploadsTooMany(_ count: Int, _ byteCount: Int64) -> Refusal {
        Refusal(
            "upload.too-many",
            Text(
                zh: "未完成的上传过多:每个账户至多 \(count) 个、共 \(byteCount) 字节。请先完成或删除。",
                en: "Too many unfinished uploads: an account may have \(count), of \(byteCount) bytes. Finish or delete some first."))
    }

    static let uploadVersionUnknown = Refusal(
        "upload.version-not-known",
        Text(zh: "请以 Tus-Resumable: 1.0.0 说明协议版本。", en: "Name the version of the protocol with Tus-Resumable: 1.0.0."),
        subject: "Tus-Resumable")

    static let uploadUnfinished = Refusal(
        "upload.not-finished", Text(zh: "该上传尚未完成。", en: "The upload is not finished yet."), subject: "upload")

    static let typeNotTaken = Refusal(
        "request.type-not-taken",
        Text(zh: "请求体的类型须为 application/offset+octet-stream。", en: "The body's type must be application/offset+octet-stream."),
        subject: "Content-Type")
}
