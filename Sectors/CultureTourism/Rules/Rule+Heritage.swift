// SPDX-License-Identifier: Apache-2.0
import SectorKit

// Relics, sites and images: CT-01 to CT-03.
extension Rule {
    static let relicStorageIsNeverTraded = Rule(
        "CT-01", at: [.register, .list, .deliver], since: CalendarDate(year: 2025, month: 3, day: 1),
        sentence: Text(
            zh: "文物库房位置与安防布局不得交易。", en: "Where relics are stored and how they are guarded is never traded."),
        citation: Citation("文物保护法(2024年修订,2025-03-01施行);博物馆条例"),
        passing: [.columns: ["object_id", "title"]],
        failing: [.columns: ["object_id", "storage_location"]]
    ) { facts in
        let columns = ColumnWords.relicSecurity.found(in: facts)
        guard !columns.isEmpty || facts.isTrue(.showsRelicSecurity) else { return nil }
        let named = columns.joined(separator: ", ")
        return .deny(
            Text(
                zh: "含文物库房或安防信息\(named.isEmpty ? "" : "(列 \(named))"),请删除后重新登记。",
                en: "It holds relic storage or security\(named.isEmpty ? "" : " (columns \(named))"); drop it and register again."
            ))
    }

    static let unopenedSitesAreRounded = Rule(
        "CT-02", at: [.list, .deliver],
        sentence: Text(
            zh: "未开放墓葬与遗址的坐标不细于 0.01°。", en: "Tombs and sites that are not open are placed no finer than 0.01°."),
        citation: Citation("文物保护法;测绘法;0.01° 为项目参数", .projectParameter),
        passing: [.placesUnopenedSites: true, .coordinatePrecision: 0.01],
        failing: [.placesUnopenedSites: true, .coordinatePrecision: 0.00001]
    ) { facts in
        let isUndeclared = facts[.placesUnopenedSites] == nil && facts.list(.columns).contains("geom")
        guard isUndeclared || facts.isTrue(.placesUnopenedSites) else { return nil }
        if let degrees = facts.number(.coordinatePrecision), degrees >= 0.01 { return .allow }
        return .mask(
            Text(zh: "把坐标取至 0.01° 或更粗,并申报精度。", en: "Round coordinates to 0.01° or coarser and declare the precision."))
    }

    static let imageRightsAreCleared = Rule(
        "CT-03", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "保留权利的图像不得交易;已许可的附许可文本、地域与期限。",
            en: "Images with rights reserved are not traded; licensed ones carry the licence, its territory and its term."),
        citation: Citation("著作权法"),
        passing: [.columns: ["object_id", "image_uri"], .imageRight: "cc0"],
        failing: [.columns: ["object_id", "image_uri"], .imageRight: "reserved"]
    ) { facts in
        let right = facts.text(.imageRight)
        guard right != nil || facts.list(.columns).contains("image_uri") else { return nil }
        switch right {
        case "cc0": return .allow
        case "licensed" where facts.text(.imageLicence) != nil:
            return .allowWithObligations([
                Text(zh: "随数据交付许可文本", en: "Deliver the licence with the data"),
                Text(zh: "仅在许可的地域与期限内使用", en: "Use it within the licence's territory and term only"),
            ])
        case "licensed":
            return .approve(Text(zh: "登记图像许可文本", en: "The image licence is put on record"))
        default:
            return .deny(
                Text(
                    zh: "图像权利为保留或未申报,请取得许可或去掉图像列。",
                    en: "The right in the images is reserved or undeclared; obtain a licence or drop the images."))
        }
    }
}
