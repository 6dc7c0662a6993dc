// SPDX-License-Identifier: Apache-2.0
import SectorKit

/// Synthetic patients of Synthea: the same patient has the same hash in each of its tables.
extension TableMapping {
    private static let subject = Column("subject_hash", .column("PATIENT"), .keyedHash(domain: "synthea-patient"))

    private static func event(_ kind: String) -> Column {
        Column("event_hash", .columns(["PATIENT", "ENCOUNTER", "START", "CODE"], joinedBy: "|"), .keyedHash(domain: "synthea-\(kind)"))
    }

    private static func synthea(
        _ kind: String, _ source: Text, labels: Set<String>, isExact: Bool = false, dates pattern: String = "yyyy-MM-dd",
        scheme: Origin = .constant("SNOMED-CT")
    ) -> TableMapping {
        TableMapping(
            "synthea-\(kind)", to: "BM-P7", licence: "Apache-2.0", source: source,
            recognisedBy: TableSignature(labels: labels, isExact: isExact),
            columns: [
                event(kind), subject, Column("kind", .constant(kind)), Column("month", .column("START"), .date(pattern), .month),
                Column("end_month", .column("STOP"), .date(pattern), .month), Column("scheme", scheme), Column("code", .column("CODE")),
            ])
    }

    static let syntheaConditions = synthea(
        "condition", Text(zh: "Synthea 合成诊断", en: "Synthetic conditions of Synthea"), labels: ["DESCRIPTION"], isExact: true)

    static let syntheaAllergies = synthea(
        "allergy", Text(zh: "Synthea 合成过敏", en: "Synthetic allergies of Synthea"), labels: ["REACTION1", "SEVERITY1"],
        scheme: .column("SYSTEM"))

    static let syntheaDevices = synthea(
        "device", Text(zh: "Synthea 合成器械", en: "Synthetic devices of Synthea"), labels: ["UDI"], dates: "yyyy-MM-ddTHH:mm:ssZ")

    static let syntheaImages = TableMapping(
        "synthea-imaging", to: "BM-P7", licence: "Apache-2.0", source: Text(zh: "Synthea 合成影像", en: "Synthetic images of Synthea"),
        columns: [
            Column("event_hash", .column("Id"), .keyedHash(domain: "synthea-imaging")), subject, Column("kind", .constant("imaging")),
            Column("month", .column("DATE"), .date("yyyy-MM-ddTHH:mm:ssZ"), .month), Column("end_month", .constant("")),
            Column("scheme", .constant("DICOM")), Column("code", .column("MODALITY_CODE")),
        ])
}
