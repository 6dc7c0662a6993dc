// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct GradeTests {
    /// GB/T 43697-2024: slight, serious and very serious harm to each object.
    static let matrix: [(Grade.AffectedObject, [Grade])] = [
        (.nationalSecurity, [.important, .core, .core]), (.economy, [.l2, .important, .core]),
        (.socialOrder, [.l2, .important, .core]), (.publicInterest, [.l2, .important, .core]),
        (.organisation, [.l2, .l3, .l4]), (.individual, [.l2, .l3, .l4]),
    ]

    @Test(arguments: matrix) func `every cell of the matrix has its grade`(object: Grade.AffectedObject, grades: [Grade]) {
        #expect(Grade.Harm.allCases == [.slight, .serious, .verySerious])
        #expect(Grade.Harm.allCases.map { Grade(leakWouldHarm: object, $0) } == grades)
    }

    @Test func `the matrix names every object`() {
        #expect(GradeTests.matrix.map(\.0) == Grade.AffectedObject.allCases)
    }

    @Test func `grades are ordered by harm`() {
        #expect(Array(Grade.allCases.reversed()).sorted() == [.l1, .l2, .l3, .l4, .important, .core])
        #expect(Grade.allCases.map(\.rawValue) == ["L1", "L2", "L3", "L4", "I", "C"])
    }
}
