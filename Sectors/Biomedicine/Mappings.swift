// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension TableMapping {
    private static let truth = ["0": "false", "1": "true"]

    /// The arms of ACTG 175: zidovudine alone is the control.
    static let actg175 = TableMapping(
        "actg175", to: "BM-P1", licence: "LicenseRef-public-study",
        source: Text(zh: "ACTG 175 临床试验(lifelines 附带)", en: "The trial ACTG 175, as lifelines carries it"),
        columns: [
            Column("subject_hash", .column("pidnum"), .keyedHash(domain: "actg175-subject")), Column("age", .column("age")),
            Column("sex", .column("gender"), .lookUp(["0": "F", "1": "M"])), Column("region", .constant("")),
            Column("diagnosis", .constant("B24")),
            Column("treatment_arm", .column("arms"), .lookUp(["0": "control", "1": "arm-1", "2": "arm-2", "3": "arm-3"])),
            Column("baseline_cd4", .column("cd40")), Column("followup_days", .column("days")),
            Column("event", .column("cens"), .lookUp(truth)),
        ])

    /// Every subject has the same diagnosis and nobody was assigned to an arm; subjects have no numbers, so that rows stand for them.
    static let lungCohort = TableMapping(
        "ncctg-lung", to: "BM-P1", licence: "LicenseRef-public-study",
        source: Text(zh: "NCCTG 肺癌队列(lifelines 附带)", en: "The NCCTG lung cancer cohort, as lifelines carries it"),
        recognisedBy: TableSignature(labels: ["inst", "ph.ecog", "ph.karno"]),
        columns: [
            Column("subject_hash", .rowNumber, .keyedHash(domain: "ncctg-lung-row")), Column("age", .column("age")),
            Column("sex", .column("sex"), .lookUp(["1": "M", "2": "F"])), Column("region", .constant("")),
            Column("diagnosis", .constant("C34")), Column("treatment_arm", .constant("")), Column("baseline_cd4", .constant("")),
            Column("followup_days", .column("time")), Column("event", .column("status"), .lookUp(truth)),
        ])

    /// Women with breast cancer, with hormonal therapy or without; subjects have no numbers, so that rows stand for them.
    static let breastCohort = TableMapping(
        "gbsg2", to: "BM-P1", licence: "LicenseRef-public-study",
        source: Text(zh: "GBSG-2 乳腺癌试验(lifelines 附带)", en: "The breast cancer trial GBSG-2, as lifelines carries it"),
        recognisedBy: TableSignature(labels: ["menostat", "tgrade", "pnodes"]),
        columns: [
            Column("subject_hash", .rowNumber, .keyedHash(domain: "gbsg2-row")), Column("age", .column("age")),
            Column("sex", .constant("F")), Column("region", .constant("")), Column("diagnosis", .constant("C50")),
            Column("treatment_arm", .column("horTh"), .lookUp(["no": "control", "yes": "arm-1"])),
            Column("baseline_cd4", .constant("")), Column("followup_days", .column("time")),
            Column("event", .column("cens"), .lookUp(truth)),
        ])

    /// One device; its clock shows local time, and the file does not say where.
    static let glucoseMonitor = TableMapping(
        "bokeh-cgm", to: "BM-P4", licence: "LicenseRef-public-domain",
        source: Text(zh: "bokeh 示例:连续血糖", en: "Continuous glucose of the bokeh samples"),
        columns: [
            Column("device_hash", .constant("bokeh-cgm"), .keyedHash(domain: "device")),
            Column("ts", .column("datetime"), .time("yyyy-MM-dd HH:mm:ss", zone: .setting("zone"))),
            Column("glucose", .column("glucose")), Column("isig", .column("isig"), .missing(["nil"])),
        ])

    static let diseaseTerms = TableMapping(
        "disease-ontology-terms", to: "BM-P6", licence: "CC-BY-3.0", source: Text(zh: "疾病本体术语", en: "Terms of the Disease Ontology"),
        columns: [
            Column("scheme", .constant("DOID")), Column("code", .column("doid")), Column("kind", .column("type")),
            Column("term", .column("name")),
        ])

    static let diseaseReferences = TableMapping(
        "disease-ontology-xrefs", to: "BM-P6", licence: "CC-BY-3.0",
        source: Text(zh: "疾病本体对照码", en: "Cross-references of the Disease Ontology"),
        columns: [
            Column("scheme", .constant("DOID")), Column("code", .column("doid_code")), Column("kind", .constant("cross-reference")),
            Column("term", .columns(["resource", "resource_id"], joinedBy: ":")),
        ])

    /// A symbol is text whatever it looks like: NA and SEPT7 are genes.
    static let geneSymbols = TableMapping(
        "entrez-symbols", to: "BM-P6", licence: "CC0-1.0", source: Text(zh: "Entrez 人类基因符号", en: "Symbols of human genes, Entrez"),
        columns: [
            Column("scheme", .constant("ENTREZ")), Column("code", .column("GeneID")), Column("kind", .column("type")),
            Column("term", .column("symbol")),
        ])
}
