// SPDX-License-Identifier: Apache-2.0
public import SectorKit

// What only this sector's rules ask.
extension FactName {
    /// Whether the product holds human genetic resource information: data made from genes or genomes (flag).
    public static let isHumanGenetic: FactName = "isHumanGenetic"
    /// Whether the buyer is set up or in fact controlled by foreigners (flag).
    public static let buyerIsForeignControlled: FactName = "buyerIsForeignControlled"
    /// A reference to the approval of an international scientific cooperation.
    public static let geneticCooperation: FactName = "geneticCooperation"
    /// A reference to the filing before genetic information is provided abroad.
    public static let geneticFiling: FactName = "geneticFiling"
    /// Whether a backup copy was handed in with that filing (flag).
    public static let geneticBackup: FactName = "geneticBackup"
    /// A reference to the security review of human genetic resources.
    public static let geneticReview: FactName = "geneticReview"
    /// How many subjects' exomes or genomes are in the product (integer).
    public static let sequencedSubjects: FactName = "sequencedSubjects"
    /// Whether it is about an important pedigree or a specific region (flag).
    public static let isImportantPedigree: FactName = "isImportantPedigree"
    /// A reference to the approval of the ethics committee.
    public static let ethicsApproval: FactName = "ethicsApproval"
    /// Why no approval is needed: `anonymised` or `public`, as recorded by the committee.
    public static let ethicsExemption: FactName = "ethicsExemption"
    /// How many persons the product is about (integer).
    public static let personCount: FactName = "personCount"
    /// How fine the dates of persons are: `day`, `month` or `year`.
    public static let dateGranularity: FactName = "dateGranularity"
    /// How many digits of GB/T 2260 tell where persons live (integer).
    public static let regionDigits: FactName = "regionDigits"
    /// The country in which the data is stored or processed, two letters.
    public static let processingCountry: FactName = "processingCountry"
    /// Conditions that stigmatise: `genetic`, `mental`, `hiv`, `reproductive` (list).
    public static let stigmatisingConditions: FactName = "stigmatisingConditions"
    /// Whether the data is synthetic (flag).
    public static let isSynthetic: FactName = "isSynthetic"
    /// The generator of synthetic data, with its seed.
    public static let syntheticGenerator: FactName = "syntheticGenerator"
    /// A reference to the test that no real person can be told from the synthetic data.
    public static let membershipTest: FactName = "membershipTest"
}

extension Facts {
    private static let position = ColumnWords(["pos"], areWhole: true)
    private static let alleles = [ColumnWords(["ref"], areWhole: true), ColumnWords(["alt"], areWhole: true)]
    private static let chromosome = ColumnWords(["chrom"], areWhole: true)
    private static let variantFile = ColumnWords(["vcf"], areWhole: true)
    private static let stigmaWords = [
        ("hiv", ColumnWords(["hiv", "cd4", "艾滋"])), ("mental", ColumnWords(["psych", "精神"])),
        ("reproductive", ColumnWords(["ivf"])),
    ]

    /// Whether the table has the columns of variants, whatever was declared.
    var hasVariantColumns: Bool {
        if Self.variantFile.occur(in: self) { return true }
        guard Self.position.occur(in: self) else { return false }
        return Self.chromosome.occur(in: self) || Self.alleles.allSatisfy { $0.occur(in: self) }
    }

    /// Whether the product holds human genetic resource information, or looks as if it did.
    var isGenetic: Bool { isTrue(.isHumanGenetic) || text(.productKind) == "BM-P3" || hasVariantColumns }

    /// Whether the buyer is a foreign party.
    var goesToForeigners: Bool { isTrue(.buyerIsForeign) || isTrue(.buyerIsForeignControlled) }

    /// Whether rows are about single subjects: declared, of such a kind, or found to be.
    var tellOfSingleSubjects: Bool {
        if !list(.directIdentifiers).isEmpty { return true }
        if isTrue(.isSynthetic) { return false }
        return isTrue(.isPersonLevel) || ["BM-P1", "BM-P4"].contains(text(.productKind) ?? "")
    }

    /// The stigmatising conditions declared, or that a column gives away when none are declared.
    var stigmas: [String] {
        if self[.stigmatisingConditions] != nil { return list(.stigmatisingConditions) }
        return Self.stigmaWords.filter { $0.1.occur(in: self) }.map(\.0)
    }
}
