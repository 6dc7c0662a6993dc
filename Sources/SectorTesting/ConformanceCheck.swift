// SPDX-License-Identifier: Apache-2.0

/// One promise of a sector that the kit checks.
public enum ConformanceCheck: String, Sendable, Hashable, Codable, CaseIterable {
    /// The module id is well-formed.
    case manifestID = "manifest-id"
    /// The version is well-formed.
    case manifestVersion = "manifest-version"
    /// The prefix is well-formed.
    case manifestPrefix = "manifest-prefix"
    /// The module has a name in both languages.
    case manifestName = "manifest-name"
    /// The module has products, rules and valuation models.
    case modulePopulated = "module-populated"
    /// Ids carry the prefix.
    case idsPrefixed = "ids-prefixed"
    /// Ids are unique.
    case idsUnique = "ids-unique"
    /// Released ids stay.
    case idsPermanent = "ids-permanent"
    /// The product is described.
    case productDescribed = "product-described"
    /// The product has forms.
    case productForms = "product-forms"
    /// The product has price models.
    case productPrices = "product-prices"
    /// A fusion product names its sources.
    case productFusion = "product-fusion"
    /// The schema can be read.
    case schemaReadable = "schema-readable"
    /// Fields state their type.
    case fieldTyped = "field-typed"
    /// Fields have a title and a description.
    case fieldTitled = "field-titled"
    /// Fields have a level.
    case fieldLevel = "field-level"
    /// Fields state how personal they are.
    case fieldPersonal = "field-pi"
    /// Numeric fields have a unit.
    case fieldUnit = "field-unit"
    /// Fields may be traded.
    case fieldTradable = "field-tradable"
    /// The schema names a primary key.
    case primaryKey = "primary-key"
    /// Quasi-identifiers are fields.
    case quasiIdentifiers = "quasi-identifiers"
    /// Every kind has a sample.
    case sampleExists = "sample-exists"
    /// The sample has a title and a provenance.
    case sampleDescribed = "sample-described"
    /// The sample is of a known kind.
    case sampleKind = "sample-kind"
    /// The sample keeps to its schema.
    case sampleValid = "sample-valid"
    /// The sample has enough rows.
    case sampleFilled = "sample-filled"
    /// The sample has no direct identifiers.
    case sampleUnidentified = "sample-unidentified"
    /// The sample reaches k = 5 over its quasi-identifiers.
    case sampleAnonymous = "sample-anonymous"
    /// An illustrative sample says so.
    case sampleHonest = "sample-honest"
    /// The rule is a sentence in both languages.
    case ruleStated = "rule-stated"
    /// The rule has a source.
    case ruleCited = "rule-cited"
    /// The rule has gates.
    case ruleGates = "rule-gates"
    /// The rule's days are in order.
    case ruleDates = "rule-dates"
    /// The passing facts pass.
    case rulePasses = "rule-passes"
    /// The failing facts fail.
    case ruleFails = "rule-fails"
    /// The rule always answers the same.
    case ruleSteady = "rule-steady"
    /// Verdicts explain themselves.
    case ruleExplains = "rule-explains"
    /// Parties are asked for the facts that rules look at.
    case factsDeclared = "facts-declared"
    /// Scenes and their templates can be used.
    case sceneSound = "scene-sound"
    /// The model is described.
    case modelDescribed = "model-described"
    /// The inputs make sense.
    case modelInputs = "model-inputs"
    /// The model has an example.
    case modelExemplified = "model-exemplified"
    /// Examples reproduce to the minor unit.
    case modelReproduces = "model-reproduces"
    /// The model always answers the same.
    case modelSteady = "model-steady"
    /// Appraisals are never negative.
    case modelNonNegative = "model-non-negative"
    /// The trace can be recomputed.
    case modelTraced = "model-traced"
    /// Inputs declared monotone are.
    case modelMonotone = "model-monotone"
    /// Missing inputs are refused.
    case modelRefusesGaps = "model-refuses-gaps"
    /// Numbers out of range are refused.
    case modelRefusesOutliers = "model-refuses-outliers"
    /// Numbers in range are appraised.
    case modelAnswers = "model-answers"
}
