// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Refusal.Code {
    /// A name cannot be the name of a key.
    public static let evidenceKeyName: Self = "evidence.key-name"
    /// A text is not a key of a log.
    public static let evidenceKeyForm: Self = "evidence.key-form"
    /// Bytes are not a signed checkpoint.
    public static let evidenceCheckpointForm: Self = "evidence.checkpoint-form"
    /// The key asked for has not signed a checkpoint.
    public static let evidenceSignatureMissing: Self = "evidence.signature-missing"
    /// A signature in the name of a key was not made by it.
    public static let evidenceSignatureDiffers: Self = "evidence.signature-differs"
    /// A receipt has a signature of a key that the verifier does not have.
    public static let evidenceSignatureUnknown: Self = "evidence.signature-unknown"
    /// A checkpoint is of another log than the key.
    public static let evidenceOriginDiffers: Self = "evidence.origin-differs"
    /// Bytes are not a receipt.
    public static let evidenceReceiptForm: Self = "evidence.receipt-form"
    /// A proof does not lead from the record to the signed root.
    public static let evidenceProofDiffers: Self = "evidence.proof-differs"
    /// A file of an export is not there.
    public static let evidenceFileMissing: Self = "evidence.file-missing"
    /// A file of an export does not hold what follows from the records.
    public static let evidenceFileDiffers: Self = "evidence.file-differs"
    /// The records of an export do not have the signed root.
    public static let evidenceRootDiffers: Self = "evidence.root-differs"
}

extension Refusal {
    static func keyName(_ name: String) -> Refusal {
        Refusal(
            .evidenceKeyName,
            Text(
                zh: "“\(name.prefix(64))”不能作为密钥名称。请使用 1–255 字节、不含空格和加号的名称,如 exchange.example/culture。",
                en: "'\(name.prefix(64))' cannot name a key. Use 1 to 255 bytes without spaces and plus signs, "
                    + "such as exchange.example/culture."),
            subject: String(name.prefix(64)))
    }

    static func keyForm(_ text: String) -> Refusal {
        Refusal(
            .evidenceKeyForm,
            Text(
                zh: "“\(text.prefix(64))”不是有效的日志密钥。请重新取得形如 名称+编号+base64 的完整密钥。",
                en: "'\(text.prefix(64))' is not the key of a log. Get the whole key again: name+id+base64."),
            subject: String(text.prefix(64)))
    }

    static var checkpointForm: Refusal {
        Refusal(
            .evidenceCheckpointForm,
            Text(
                zh: "检查点不符合 C2SP 签名文本的格式。请从交易所重新下载 checkpoint。",
                en: "The checkpoint is not a C2SP signed note. Download it again from the exchange."),
            subject: "checkpoint")
    }

    static func signatureMissing(_ key: VerifierKey) -> Refusal {
        Refusal(
            .evidenceSignatureMissing,
            Text(
                zh: "检查点没有密钥“\(key.name)”(编号 \(KeyID.hex(key.id)))的签名。请核对是否使用了正确的密钥。",
                en: "The checkpoint is not signed by the key '\(key.name)' (id \(KeyID.hex(key.id))). "
                    + "Check that this is the right key."),
            subject: key.name.description)
    }

    static func signatureDiffers(_ key: VerifierKey) -> Refusal {
        Refusal(
            .evidenceSignatureDiffers,
            Text(
                zh: "检查点上“\(key.name)”的签名与内容不符:内容或签名已被改动。请向交易所索取原件。",
                en: "The signature of '\(key.name)' does not fit the checkpoint: one of them was altered. "
                    + "Ask the exchange for the original."),
            subject: key.name.description)
    }

    static func signatureUnknown(_ name: KeyName) -> Refusal {
        Refusal(
            .evidenceSignatureUnknown,
            Text(
                zh: "回执上有“\(name)”的签名,但未提供它的验证密钥。请提供该密钥,或索取不含该签名的回执。",
                en: "The receipt has a signature of '\(name)' whose key was not given. "
                    + "Give that key, or ask for a receipt without the signature."),
            subject: name.description)
    }

    static func originDiffers(_ origin: KeyName, _ key: VerifierKey) -> Refusal {
        Refusal(
            .evidenceOriginDiffers,
            Text(
                zh: "检查点属于日志“\(origin)”,而密钥属于“\(key.name)”。请使用该日志的密钥。",
                en: "The checkpoint is of the log '\(origin)', the key of '\(key.name)'. Use the key of that log."),
            subject: origin.description)
    }

    static func receiptForm(line: Int) -> Refusal {
        Refusal(
            .evidenceReceiptForm,
            Text(
                zh: "存证回执第 \(line) 行附近与规定格式不符,可能被改动。请向出具方索取原件。",
                en: "The receipt departs from its form near line \(line): it may have been altered. "
                    + "Ask whoever issued it for the original."),
            subject: "line \(line)")
    }

    static func proofDiffers(_ index: UInt64) -> Refusal {
        Refusal(
            .evidenceProofDiffers,
            Text(
                zh: "第 \(index) 号记录与签名的日志不符:记录、序号或证明已被改动。请向出具方索取原件。",
                en: "Record \(index) does not lead to the signed root: the record, its index or the proof was altered. "
                    + "Ask whoever issued it for the original."),
            subject: "\(index)")
    }

    static func fileMissing(_ path: String) -> Refusal {
        Refusal(
            .evidenceFileMissing,
            Text(
                zh: "导出目录中缺少 \(path)。请重新导出或补全该文件。",
                en: "The export has no file \(path). Export again or add the file."),
            subject: path)
    }

    static func fileDiffers(_ path: String) -> Refusal {
        Refusal(
            .evidenceFileDiffers,
            Text(
                zh: "\(path) 的内容与记录不符:文件损坏或被改动。请向交易所索取原件。",
                en: "\(path) does not hold what follows from the records: it is damaged or altered. "
                    + "Ask the exchange for the original."),
            subject: path)
    }

    static func rootDiffers(_ size: UInt64) -> Refusal {
        Refusal(
            .evidenceRootDiffers,
            Text(
                zh: "\(size) 条记录算出的根与签名的根不符:有记录被改动。请向交易所索取原件。",
                en: "The root of the \(size) records is not the signed one: a record was altered. "
                    + "Ask the exchange for the original."),
            subject: "\(size)")
    }
}
