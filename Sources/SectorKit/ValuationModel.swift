// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A way to put a value on a data product, by income, cost or market (《数据资产评估指导意见》, 2023).
///
/// The same inputs always give the same appraisal. All arithmetic goes through a ``Worksheet``, so that every appraisal
/// carries a trace that anyone can recompute.
public protocol ValuationModel: Sendable {
    /// A permanent id such as `ct.seasonal-income`.
    var id: String { get }
    /// The name people use.
    var name: Text { get }
    /// The method it follows.
    var method: ValuationMethod { get }
    /// Where its formula comes from.
    var citation: Citation { get }
    /// What it needs to know.
    var inputs: [ValuationInput] { get }
    /// Inputs with a known result, from which people learn the model and tests check it.
    var examples: [ValuationExample] { get }

    /// Puts a value on a product.
    ///
    /// - Throws: `valuation.input-missing`, `valuation.input-out-of-range` or a code of the model's own.
    func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal
}
