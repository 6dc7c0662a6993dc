// SPDX-License-Identifier: Apache-2.0
import SectorKit

// Human genetic resources: BM-01 to BM-04.
extension Rule {
    static let foreignersHoldNoGeneticResources = Rule(
        "BM-01", at: [.order, .deliver, .export], since: CalendarDate(year: 2019, month: 7, day: 1),
        sentence: Text(
            zh: "境外组织及其控制的机构不得采集、保藏或向境外提供我国人类遗传资源;合作须经批准。",
            en: "Foreign parties do not collect, keep or take out human genetic resources; cooperation needs approval."),
        citation: Citation("人类遗传资源管理条例(国务院令第717号,2024-05-01修订)第7条、第21条至第22条"),
        passing: [.isHumanGenetic: true, .buyerIsForeign: false],
        failing: [.isHumanGenetic: true, .buyerIsForeignControlled: true]
    ) { facts in
        guard facts.isGenetic, facts.goesToForeigners else { return nil }
        guard facts.text(.geneticCooperation) != nil else {
            return .deny(
                Text(
                    zh: "买方为外方或由外方控制,不得取得人类遗传资源信息;国际合作须先获批准。",
                    en: "The buyer is foreign or foreign-controlled and may not hold this; have a cooperation approved."))
        }
        return .allowWithObligations([
            Text(zh: "在批准的合作范围内使用,成果共享", en: "Use it within the approved cooperation and share its results")
        ])
    }

    static let geneticInformationIsFiled = Rule(
        "BM-02", at: [.order, .deliver, .export], since: CalendarDate(year: 2019, month: 7, day: 1),
        sentence: Text(
            zh: "向境外提供人类遗传资源信息,须事先备案并提交信息备份。",
            en: "Genetic information goes abroad after a filing, with a backup copy handed in."),
        citation: Citation("人类遗传资源管理条例 第28条;生物安全法 第57条(事先报告,待核)", .toVerify),
        passing: [.isHumanGenetic: true, .buyerIsForeign: true, .geneticFiling: "R1", .geneticBackup: true],
        failing: [.isHumanGenetic: true, .buyerIsForeign: true, .geneticBackup: true]
    ) { facts in
        guard facts.isGenetic, facts.goesToForeigners else { return nil }
        guard facts.text(.geneticFiling) != nil, facts.isTrue(.geneticBackup) else {
            return .approve(Text(zh: "主管部门的事先备案与信息备份", en: "A filing with the authority, and a backup copy"))
        }
        return .allowWithObligations([
            Text(
                zh: "可能影响公众健康、国家安全或社会公共利益的,另须安全审查",
                en: "Have it reviewed where public health, national security or the public interest may be concerned")
        ])
    }

    static let largeGeneticSetsAreReviewed = Rule(
        "BM-03", at: [.list, .order, .export], since: CalendarDate(year: 2023, month: 7, day: 1),
        sentence: Text(
            zh: "重要遗传家系、特定地区或超过 500 例外显子组、基因组的信息,须通过安全审查。",
            en: "Important pedigrees, specific regions and more than 500 exomes or genomes pass a security review."),
        citation: Citation("人类遗传资源管理条例实施细则(科技部令第21号,2023-07-01)第37条(人数待核)", .toVerify),
        passing: [.isHumanGenetic: true, .sequencedSubjects: 499],
        failing: [.isHumanGenetic: true, .sequencedSubjects: 501]
    ) { facts in
        guard facts.isGenetic else { return nil }
        let isSmall = facts.integer(.sequencedSubjects).map { $0 <= 500 } ?? false
        if isSmall, !facts.isTrue(.isImportantPedigree) { return nil }
        guard facts.text(.geneticReview) == nil else { return .allow }
        return .approve(
            Text(
                zh: "人类遗传资源安全审查;或申报受试者数(不超过 500 例)",
                en: "The security review of human genetic resources; or declare the number of subjects (500 at most)"))
    }

    static let geneticTablesAreDeclared = Rule(
        "BM-04", at: [.register, .list],
        sentence: Text(
            zh: "含变异位点的表须申报为人类遗传资源信息。", en: "A table of variants is declared as human genetic resource information."),
        citation: Citation("人类遗传资源管理条例实施细则(科技部令第21号)第2条"),
        passing: [.columns: ["chrom", "pos", "ref", "alt"], .isHumanGenetic: true],
        failing: [.columns: ["chrom", "pos", "ref", "alt"], .isHumanGenetic: false]
    ) { facts in
        guard facts.hasVariantColumns, !facts.isTrue(.isHumanGenetic) else { return nil }
        return .deny(
            Text(
                zh: "表中有染色体与位点列,却未申报为人类遗传资源信息;请更正申报。",
                en: "The table has chromosomes and positions and is not declared as genetic information; correct the declaration."))
    }
}
