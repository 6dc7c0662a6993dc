// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static func notImportable(_ table: String, _ reason: Text) -> Refusal {
        Refusal(
            "import.not-importable",
            Text(zh: "行业模块不导入该文件(\(table)):\(reason.zh)", en: "The sector's module does not import this file (\(table)): \(reason.en)"),
            subject: table)
    }

    static func ambiguous(_ mappings: [String], _ file: String) -> Refusal {
        let names = mappings.joined(separator: ", ")
        return Refusal(
            "import.ambiguous",
            Text(
                zh: "多个映射同样适合 \(file):\(names)。请指明用哪一个。",
                en: "Several mappings fit \(file) equally well: \(names). Say which one to take."),
            subject: names)
    }

    static func mappingDoesNotFit(_ mapping: String, _ file: String) -> Refusal {
        Refusal(
            "import.mapping-does-not-fit",
            Text(
                zh: "没有名为 \(mapping) 的映射,或它不适合 \(file)。请核对名称与列名。",
                en: "There is no mapping \(mapping), or it does not fit \(file). Check its name and the file's columns."),
            subject: mapping)
    }

    static func columnNotOnce(_ label: String, _ mapping: String, isMissing: Bool) -> Refusal {
        Refusal(
            "import.column-not-once",
            isMissing
                ? Text(zh: "映射 \(mapping) 要读的列 \(label) 不存在。", en: "There is no column \(label), which the mapping \(mapping) reads.")
                : Text(
                    zh: "映射 \(mapping) 要读的列 \(label) 出现多次,无从选择。请先改列名。",
                    en: "The column \(label), which the mapping \(mapping) reads, occurs more than once. Rename one of them first."),
            subject: label)
    }

    static func settingMissing(_ name: String, _ mapping: String) -> Refusal {
        Refusal(
            "import.setting-missing",
            Text(
                zh: "映射 \(mapping) 需要导入者给出 \(name),文件本身没有说明。请以 --set \(name)=… 给出。",
                en: "The mapping \(mapping) needs \(name), which the file does not tell. Give it by --set \(name)=…"),
            subject: name)
    }

    static func settingUnreadable(_ name: String, _ value: String) -> Refusal {
        Refusal(
            "import.setting-unreadable",
            Text(
                zh: "\(name) 应为与 UTC 的时差,如 +08:00,而不是 '\(value)'。",
                en: "\(name) should be an offset from UTC such as +08:00, not '\(value)'."),
            subject: name)
    }

    static func keyMissing(_ mapping: String) -> Refusal {
        Refusal(
            "import.key-missing",
            Text(
                zh: "映射 \(mapping) 要对标识符作加密散列,需要只有导入者知道的密钥。请以 --key-file 给出(至少 \(ImportSettings.keyBytes) 字节)。",
                en: "The mapping \(mapping) replaces identifiers by keyed hashes and needs a key that the importer alone knows. "
                    + "Give it by --key-file, \(ImportSettings.keyBytes) bytes at least."),
            subject: mapping)
    }

    static func keyTooShort(_ count: Int) -> Refusal {
        Refusal(
            "import.key-too-short",
            Text(
                zh: "密钥只有 \(count) 字节,至少须 \(ImportSettings.keyBytes) 字节。",
                en: "The key has \(count) bytes; it needs \(ImportSettings.keyBytes) at least."))
    }

    static func headerBreaks(_ mapping: String, _ problem: String) -> Refusal {
        Refusal(
            "import.fields-do-not-match",
            Text(
                zh: "映射 \(mapping) 的字段与产品种类不一致:\(problem)。请更正映射。",
                en: "The fields of the mapping \(mapping) are not those of the product kind: \(problem). Correct the mapping."),
            subject: mapping)
    }

    static func tooManyRejected(_ report: MappingReport) -> Refusal {
        let rows = report.rowsKept + report.rowsRejected
        let first = report.rejections.first
        let place = Text(
            zh: first.map { "第 \($0.row) 行 \($0.field ?? ""):\($0.reason.zh)" } ?? "",
            en: first.map { "row \($0.row) \($0.field ?? ""): \($0.reason.en)" } ?? "")
        return Refusal(
            "import.too-many-invalid",
            Text(
                zh: "\(rows) 行中有 \(report.rowsRejected) 行被拒收(首个原因:\(place.zh))。请更正来源或映射。",
                en: "\(report.rowsRejected) of \(rows) rows are rejected (the first: \(place.en)). Correct the source or the mapping."),
            subject: report.mapping)
    }
}
