// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Declaration {
    /// What parties of this sector are asked, by the facts that its rules look at.
    static let ofCultureTourism: [Declaration] = [
        Declaration(.imageRight, Text(zh: "图像权利", en: "Right in the images"), .text(["cc0", "licensed", "reserved"])),
        Declaration(.imageLicence, Text(zh: "图像许可", en: "Licence of the images"), .evidence(.licence)),
        Declaration(.showsRelicSecurity, Text(zh: "是否涉及文物库房或安防布局", en: "Shows relic storage or security"), .flag),
        Declaration(.placesUnopenedSites, Text(zh: "是否标注未开放墓葬或遗址位置", en: "Places sites that are not open"), .flag),
        Declaration(.isTrajectory, Text(zh: "是否轨迹数据", en: "Follows movements"), .flag),
        Declaration(.ageBands, Text(zh: "所含年龄段", en: "Age bands that occur"), .list),
        Declaration(.holdsBiometrics, Text(zh: "是否含人脸等生物识别信息", en: "Holds faces or other biometrics"), .flag),
        Declaration(.showsMap, Text(zh: "是否展示地图", en: "Publishes a map"), .flag),
        Declaration(.religiousSite, Text(zh: "是否宗教活动场所", en: "Is about a religious site"), .flag),
        Declaration(.holdsGuestRegistration, Text(zh: "是否含境外人员住宿登记", en: "Holds the registration of foreign guests"), .flag),
    ]
}
