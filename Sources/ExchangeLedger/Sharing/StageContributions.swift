// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Who did what in the four stages of a data product's life, and what each stage counts (数据二十条: 采集、加工、流通、应用各环节按贡献).
public struct StageContributions: Sendable, Hashable {
    /// A stage.
    public enum Stage: String, Sendable, Hashable, Codable, CaseIterable, CodingKey {
        /// Data is collected (采集).
        case collect
        /// Data is processed (加工).
        case process
        /// Data is circulated (流通).
        case circulate
        /// Data is applied (应用).
        case apply
    }

    /// What a stage counts and who worked in it.
    public struct Work: Sendable, Hashable, Codable {
        /// The stage's part of the whole.
        public let weight: Rate
        /// What each party did in it, one number a party, beside the others'.
        public let efforts: [Int64]

        /// States the work of a stage.
        public init(weight: Rate, efforts: [Int64]) {
            self.weight = weight
            self.efforts = efforts
        }
    }

    /// The stages in the order of ``Stage``.
    public let stages: [Work]

    /// States the work of all four stages.
    ///
    /// - Throws: `sharing.stages-unusable` unless the weights are not negative and add up to exactly 1, every stage tells of the
    ///   same parties, and someone worked in every stage that counts.
    public init(collect: Work, process: Work, circulate: Work, apply: Work) throws(Refusal) {
        stages = [collect, process, circulate, apply]
        var sum: Int64 = 0
        for (stage, work) in zip(Stage.allCases, stages) {
            guard (Rate.zero ... .one).contains(work.weight), work.efforts.count == collect.efforts.count,
                work.efforts.allSatisfy({ $0 >= 0 }),
                work.weight == .zero || work.efforts.contains(where: { $0 > 0 })
            else { throw .stagesUnusable(stage.rawValue) }
            sum += work.weight.partsPerMillion
        }
        guard sum == Rate.one.partsPerMillion else { throw .stagesUnusable("\(Rate(partsPerMillion: sum))") }
    }

    /// What each stage brings each party: a row a stage, a column a party; together exactly the amount.
    public func trace(of amount: Money) throws(Refusal) -> [[Money]] {
        var rows: [[Money]] = []
        let parts = try amount.split(by: stages.map(\.weight.partsPerMillion))
        for (work, part) in zip(stages, parts) {
            rows.append(
                part.minorUnits == 0
                    ? work.efforts.map { _ in .zero(amount.currency) } : try part.split(by: work.efforts))
        }
        return rows
    }
}

extension StageContributions: Codable {
    private typealias Key = StageContributions.Stage

    /// Decodes the four stages by name and refuses what does not add up.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        try self.init(
            collect: try container.decode(Work.self, forKey: .collect),
            process: try container.decode(Work.self, forKey: .process),
            circulate: try container.decode(Work.self, forKey: .circulate),
            apply: try container.decode(Work.self, forKey: .apply))
    }

    /// Encodes the four stages by name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (stage, work) in zip(Stage.allCases, stages) { try container.encode(work, forKey: stage) }
    }
}
