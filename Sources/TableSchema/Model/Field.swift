// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// One column of a table, as its schema describes it.
public struct Field: Sendable, Hashable {
    /// The name, as the header spells it.
    public var name: String
    /// What people call it.
    public var title: String?
    /// What it means.
    public var description: String?
    /// What kind of value it holds.
    public var type: FieldType
    /// How the value is written.
    public var format: String
    /// What values must satisfy.
    public var constraints: Constraints
    /// What stands for "no value" here; `nil` means what the schema says for the whole table.
    public var missingValues: MissingValues?
    /// What separates whole numbers from fractions; a point unless told otherwise.
    public var decimalChar: String?
    /// What separates thousands; nothing unless told otherwise.
    public var groupChar: String?
    /// Whether a number stands alone; if not, signs such as `¥` and `%` around it are dropped.
    public var bareNumber: Bool
    /// The texts that mean true.
    public var trueValues: [String]?
    /// The texts that mean false.
    public var falseValues: [String]?
    /// What separates the items of a list; a comma unless told otherwise.
    public var delimiter: String?
    /// What kind of items a list has; texts unless told otherwise.
    public var itemType: FieldType?
    /// How much harm a leak would do.
    public var level: Grade?
    /// How much it says about a person.
    public var personalInformation: PersonalInformationClass?
    /// The unit of measure.
    public var unit: String?
    /// Properties we do not know, kept as they are.
    public var otherProperties: [JSONValue.Member]

    /// Describes a field.
    public init(
        _ name: String, _ type: FieldType = .string, format: String = "default", constraints: Constraints = Constraints(),
        level: Grade? = nil, personalInformation: PersonalInformationClass? = nil, unit: String? = nil
    ) {
        self.name = name
        self.type = type
        self.format = format
        self.constraints = constraints
        self.level = level
        self.personalInformation = personalInformation
        self.unit = unit
        bareNumber = true
        otherProperties = []
    }
}
