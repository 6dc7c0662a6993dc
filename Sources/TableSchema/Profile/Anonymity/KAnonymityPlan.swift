// SPDX-License-Identifier: Apache-2.0

/// What a k-anonymity count looks at.
public struct KAnonymityPlan: Sendable, Hashable, Codable {
    /// A column that helps to find a person, and how coarse it is taken.
    public struct QuasiIdentifier: Sendable, Hashable, Codable {
        /// The column's label.
        public let label: String
        /// How its values are made coarser.
        public let generalisation: Generalisation

        /// Names a column.
        public init(_ label: String, _ generalisation: Generalisation = .exact) {
            self.label = label
            self.generalisation = generalisation
        }
    }

    /// A plan names at most so many columns.
    public static let columnLimit = 16

    /// The columns told apart.
    public var quasiIdentifiers: [QuasiIdentifier]
    /// The column whose values must be diverse in each class.
    public var sensitiveLabel: String?
    /// The k that is wanted: 5 for controlled delivery, 20 for open release (project parameters).
    public var threshold: Int
    /// More classes than this are not counted (4,194,304 take 256 MiB).
    public var classLimit: Int

    /// Plans a count.
    public init(
        _ quasiIdentifiers: [QuasiIdentifier], sensitiveLabel: String? = nil, threshold: Int = 5,
        classLimit: Int = KAnonymityPlan.standardClassLimit
    ) {
        self.quasiIdentifiers = quasiIdentifiers
        self.sensitiveLabel = sensitiveLabel
        self.threshold = threshold
        self.classLimit = classLimit
    }

    /// How many classes are counted unless the plan says otherwise.
    public static let standardClassLimit = 4_194_304
}
