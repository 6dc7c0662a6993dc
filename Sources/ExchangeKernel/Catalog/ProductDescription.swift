// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What people read about a product before they buy it: the items of GB/T 36343-2018 that its seller writes.
///
/// The other mandatory items are known to the exchange: identifier, supplier, format, size, price.
public struct ProductDescription: Sendable, Hashable, Codable {
    /// Its name (名称).
    public var title: Text
    /// What is in it and what it is good for (摘要).
    public var summary: Text
    /// Its category (类别).
    public var category: String
    /// How often it is updated (更新周期).
    public var updateCycle: String
    /// The time the data covers (采集时间范围).
    public var timeSpan: String
    /// How it is delivered (交付方式).
    public var deliveryMode: String
    /// What it may and may not be used for (权利与使用限制).
    public var useLimits: String
    /// Where the data comes from (来源).
    public var source: String
    /// What the sample shows (样例).
    public var sample: String
    /// Words by which people find it (关键词); optional.
    public var keywords: [String]

    /// Describes a product.
    public init(
        title: Text, summary: Text, category: String, updateCycle: String, timeSpan: String, deliveryMode: String,
        useLimits: String, source: String, sample: String, keywords: [String] = []
    ) {
        self.title = title
        self.summary = summary
        self.category = category
        self.updateCycle = updateCycle
        self.timeSpan = timeSpan
        self.deliveryMode = deliveryMode
        self.useLimits = useLimits
        self.source = source
        self.sample = sample
        self.keywords = keywords
    }

    /// The mandatory items that are empty.
    public var missingItems: [String] {
        let items = [
            ("title", title.zh), ("summary", summary.zh), ("category", category), ("updateCycle", updateCycle),
            ("timeSpan", timeSpan), ("deliveryMode", deliveryMode), ("useLimits", useLimits), ("source", source),
            ("sample", sample),
        ]
        return items.filter { $0.1.allSatisfy(\.isWhitespace) }.map(\.0)
    }

    /// How many bytes of text the description has; it travels in a journal record, which has a limit.
    var byteCount: Int {
        ([title.zh, title.en, summary.zh, summary.en, category, updateCycle, timeSpan, deliveryMode, useLimits, source, sample]
            + keywords).reduce(0) { $0 + $1.utf8.count }
    }
}
