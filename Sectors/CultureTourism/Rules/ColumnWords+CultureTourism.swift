// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension ColumnWords {
    /// Where relics are kept and how they are guarded.
    static let relicSecurity = ColumnWords([
        "storagelocation", "storageroom", "storageposition", "storehouse", "vaultno", "vaultroom", "shelfno", "securitylayout",
        "alarmlayout", "cctvlayout", "guardroute", "库房", "存放位置", "柜架", "安防", "布防",
    ])
    /// Faces and other biometrics.
    static let biometrics = ColumnWords([
        "facevec", "faceimage", "faceid", "facefeature", "faceembedding", "fingerprint", "irisscan", "voiceprint", "gaitfeature",
        "人脸", "指纹", "虹膜", "声纹", "步态",
    ])
    /// The registration of foreign guests.
    static let guestRegistration = ColumnWords([
        "passport", "visano", "visanumber", "entrypermit", "护照", "签证", "通行证", "入境证",
    ])
}
