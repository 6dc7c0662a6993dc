// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import SectorKit
import TableSchema

/// What an examination found, as its seller reads it: tables with their notes, and charts.
struct ExaminationResults {
    /// What was found in full; `nil` when the report is gone.
    let document: ExaminationDocument?
    /// What the market was told.
    let report: ExaminationReport
    let schema: TableSchema?
    let language: Language

    /// The tables that have something to say.
    var tables: [ThingList] { [problems, persons, anonymity, grade].compactMap { $0 } }

    /// The six sides of quality, and how complete each column is.
    var charts: String {
        guard let document else { return "" }
        return (document.examination.quality.map { $0.chart(language) } ?? "") + document.chart(language)
    }

    private var problems: ThingList? {
        guard let validity = document?.examination.validity, !validity.isValid else { return nil }
        return ThingList(
            Text(zh: "不合模式之处", en: "Where the file breaks its schema"),
            [
                (Text(zh: "行", en: "Row"), true), (Text(zh: "字段", en: "Field"), false), (Text(zh: "错误", en: "Error"), false),
                (Text(zh: "代码", en: "Code"), false),
            ],
            rows: validity.firstProblems.map { problem in
                [
                    .init(text: problem.row.map { "\($0)" } ?? "—", isNumber: true), .init(text: problem.field ?? "—"),
                    .init(text: problem.title(language)), .init(text: problem.code),
                ]
            },
            note: Text(
                zh: "共 \(validity.problemCount) 处,列出最前 \(validity.firstProblems.count) 处;行号从表头为 1 起。改正后重新上传即重新检测。",
                en: "\(validity.problemCount) in all, of which the first \(validity.firstProblems.count) are listed; the header is row 1. "
                    + "Correct the file and upload it again."), language)
    }

    private var persons: ThingList? {
        guard let found = document?.examination, !found.personalInformation.isEmpty else { return nil }
        let sureness: [PersonalInformationFinding.Confidence: Text] = [
            .low: Text(zh: "低", en: "low"), .medium: Text(zh: "中", en: "medium"), .high: Text(zh: "高", en: "high"),
        ]
        return ThingList(
            Text(zh: "发现的个人信息", en: "Personal information that was found"),
            [
                (Text(zh: "字段", en: "Field"), false), (Text(zh: "种类", en: "Kind"), false), (Text(zh: "单元格", en: "Cells"), true),
                (Text(zh: "形似而校验不符", en: "Alike, but fail the check"), true), (Text(zh: "可信度", en: "Confidence"), false),
                (Text(zh: "模式声明", en: "The schema says"), false),
            ],
            rows: found.personalInformation.map { finding in
                let label = found.labels.indices.contains(finding.column) ? found.labels[finding.column] : "#\(finding.column + 1)"
                let declared = schema?.field(named: label)?.personalInformation
                return [
                    .init(text: label), .init(text: finding.kind.name(language)), .init(text: "\(finding.count)", isNumber: true),
                    .init(text: "\(finding.nearMissCount)", isNumber: true),
                    .init(text: sureness[finding.confidence]?(language) ?? "", state: finding.confidence > .low ? "bad" : "wait"),
                    .init(text: declared?.rawValue ?? "—"),
                ]
            },
            note: Text(
                zh: "检测不保留、也不显示任何值。直接标识须脱敏后才能上架。", en: "No value is kept or shown. Direct identifiers must be treated before the product is listed."),
            language)
    }

    private var anonymity: ThingList? {
        guard let found = document?.examination.anonymity else { return nil }
        let rows: [(Text, String)] = [
            (Text(zh: "准标识字段", en: "Quasi-identifiers"), found.quasiIdentifiers.joined(separator: ", ")),
            (Text(zh: "最小的组(k)", en: "Smallest group (k)"), "\(found.k)"), (Text(zh: "要求的 k", en: "Wanted k"), "\(found.threshold)"),
            (Text(zh: "组数", en: "Groups"), "\(found.classCount)"), (Text(zh: "只有一行的组", en: "Groups of one row"), "\(found.singletonCount)"),
            (Text(zh: "所在组小于要求的行", en: "Rows in groups that are too small"), "\(found.rowsBelowThreshold) (\(found.suppressionShare))"),
            (Text(zh: "去掉这些行后的 k", en: "k without those rows"), "\(found.kAfterSuppression)"),
        ]
        return ThingList(
            Text(zh: "k-匿名", en: "k-anonymity"), [(Text(zh: "项目", en: "What"), false), (Text(zh: "结果", en: "Found"), true)],
            rows: rows.map { [.init(text: $0.0(language)), .init(text: $0.1, isNumber: true)] },
            note: found.isReached
                ? Text(zh: "达到要求:每一行至少与另外 \(found.k - 1) 行无法区分。", en: "Reached: every row is like \(found.k - 1) others at least.")
                : Text(zh: "未达到要求。请概化准标识字段,或去掉过小的组。", en: "Not reached. Make the quasi-identifiers coarser, or leave small groups out."),
            language)
    }

    private var grade: ThingList? {
        guard let fields = schema?.fields, !fields.isEmpty else { return nil }
        let strictest = fields.filter { $0.level == report.grade && report.columns.contains($0.name) }
        let rows = strictest.isEmpty ? fields.filter { $0.level == report.grade } : strictest
        return ThingList(
            Text(zh: "级别 \(report.grade.rawValue):由最严的字段决定", en: "Grade \(report.grade.rawValue): the strictest field decides"),
            [
                (Text(zh: "字段", en: "Field"), false), (Text(zh: "含义", en: "Meaning"), false), (Text(zh: "级别", en: "Level"), false),
                (Text(zh: "个人信息", en: "Personal information"), false),
            ],
            rows: rows.map { field in
                [
                    .init(text: field.name), .init(text: field.title ?? ""), .init(text: field.level?.rawValue ?? "—"),
                    .init(text: field.personalInformation?.rawValue ?? "—"),
                ]
            }, note: report.grade.name, language)
    }
}

extension QualityScore {
    /// The six sides, each as a bar.
    func chart(_ language: Language) -> String {
        BarChart(
            title: Text(zh: "质量六维(GB/T 36344),综合 \(total)", en: "The six sides of quality (GB/T 36344), \(total) together")(language),
            headings: (Text(zh: "维度", en: "Side")(language), Text(zh: "得分", en: "Score")(language)),
            bars: QualityDimension.allCases.map { side in
                let isDeclared = declared.contains(side)
                return BarChart.Bar(
                    label: side.name(language), value: Double(values[side].partsPerMillion),
                    text: "\(values[side])" + (isDeclared ? Text(zh: "(申报)", en: " (declared)")(language) : ""))
            }
        ).html(language)
    }
}

extension ExaminedValidity.Problem {
    /// What people call the error.
    var title: Text {
        let names: [TableErrorType: String] = [
            .sourceError: "文件无法读取", .encodingError: "编码不符", .compressionError: "压缩文件损坏", .blankHeader: "表头为空", .blankLabel: "列名为空",
            .duplicateLabel: "列名重复", .incorrectLabel: "列名与模式不符", .missingLabel: "缺少列", .extraLabel: "多出列", .rowError: "行无法读取",
            .blankRow: "空行", .missingCell: "缺少单元格", .extraCell: "多出单元格", .typeError: "类型不符", .constraintError: "不满足约束",
            .uniqueError: "应唯一而重复", .primaryKey: "主键重复或为空", .foreignKey: "外键无对应",
        ]
        guard let type = TableErrorType(rawValue: code) else { return message }
        return Text(zh: names[type] ?? code, en: type.title)
    }
}
