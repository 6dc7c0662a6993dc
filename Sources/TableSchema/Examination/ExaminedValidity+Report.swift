// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension ExaminedValidity {
    /// Takes over a validation report without the values it quotes.
    init(_ report: ValidationReport) {
        self.init(
            problemCount: report.errorCount,
            firstProblems: report.errors.prefix(Examination.problemLimit).map { Problem($0) })
    }
}

extension ExaminedValidity.Problem {
    /// Takes over an error without the value it quotes.
    init(_ error: TableError) {
        let row = error.rowNumber.map { Text(zh: "第 \($0) 行", en: "row \($0)") } ?? Text(zh: "表头", en: "the header")
        let field = error.fieldName.map { Text(zh: "字段“\($0)”", en: ", field '\($0)'") } ?? Text(zh: "", en: "")
        self.init(
            code: error.type.rawValue, row: error.rowNumber, field: error.fieldName,
            message: Text(zh: row.zh + field.zh + ":" + error.type.rawValue, en: error.type.title + " in " + row.en + field.en))
    }
}
