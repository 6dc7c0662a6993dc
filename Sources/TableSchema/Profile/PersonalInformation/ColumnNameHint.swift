// SPDX-License-Identifier: Apache-2.0

/// What a column's label says about personal information in it, in Chinese or in English.
enum ColumnNameHint {
    /// Chinese labels are matched by a word they contain; the first match counts, so the longer words come first.
    private static let chinese: [(word: String, kind: PersonalInformationKind?)] = [
        ("信用代码", .organisationCode), ("身份证", .residentID), ("证件号", .residentID), ("公民身份", .residentID),
        ("手机", .mobile), ("移动电话", .mobile), ("联系方式", .mobile), ("电话", .mobile), ("座机", .landline), ("传真", .landline),
        ("银行卡", .bankCard), ("银行账", .bankCard), ("卡号", .bankCard), ("邮箱", .email), ("邮件", .email),
        ("护照", .passport), ("车牌", .plate), ("号牌", .plate), ("IP地址", .ipAddress), ("ip地址", .ipAddress),
        ("网址", nil), ("链接地址", nil), ("地址", .address), ("住址", .address), ("户籍", .address),
        ("出生日期", .birthDate), ("出生年月", .birthDate), ("生日", .birthDate),
        ("经度", .coordinates), ("纬度", .coordinates), ("坐标", .coordinates), ("经纬", .coordinates),
        ("姓名", .personName), ("联系人", .personName), ("户主", .personName), ("法定代表人", .personName),
        ("游客", .personName), ("旅客", .personName), ("患者", .personName), ("监护人", .personName),
    ]

    /// English labels are matched whole, without case, spaces, hyphens and underscores.
    private static let english: [(words: [String], kind: PersonalInformationKind)] = [
        (
            [
                "idno", "idcard", "idcardno", "idnumber", "identitycard", "identityno", "residentid", "citizenid", "nationalid",
                "sfz", "sfzh", "ssn",
            ], .residentID
        ),
        (
            [
                "phone", "phoneno", "phonenumber", "mobile", "mobileno", "mobilephone", "cellphone", "cell", "tel", "telephone",
                "contactphone", "msisdn", "sjh",
            ], .mobile
        ),
        (["landline", "fax", "officephone", "homephone"], .landline),
        (["card", "cardno", "cardnumber", "bankcard", "bankcardno", "bankaccount", "creditcard", "accountno"], .bankCard),
        (["email", "emailaddress", "mail", "mailbox"], .email),
        (["plate", "plateno", "platenumber", "licenseplate", "licenceplate", "carno", "vehicleno"], .plate),
        (["passport", "passportno", "passportnumber"], .passport),
        (["ip", "ipaddress", "ipaddr", "clientip", "remoteaddr"], .ipAddress),
        (["address", "addr", "homeaddress", "street", "streetaddress"], .address),
        (["birthdate", "birthday", "dateofbirth", "dob"], .birthDate),
        (["lat", "lon", "lng", "latitude", "longitude", "coordinates", "location", "gps"], .coordinates),
        (
            [
                "name", "fullname", "realname", "personname", "firstname", "lastname", "surname", "first", "last", "maiden",
                "visitor", "guest", "patient", "patientname", "customername", "contact", "contactname", "holder",
            ], .personName
        ),
        (["uscc", "creditcode", "socialcreditcode"], .organisationCode),
    ]

    /// The kind that a label names.
    static func kind(of label: String) -> PersonalInformationKind? {
        for (word, kind) in chinese where label.contains(word) { return kind }
        let plain = label.lowercased().filter { $0.isLetter || $0.isNumber }
        return english.first { $0.words.contains(plain) }?.kind
    }
}
