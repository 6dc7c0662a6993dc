// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct AccessStoreContractTests {
    @Test func `the access store in memory keeps the contract`() throws {
        #expect(try AccessStoreContract.violations(make: { MemoryAccessStore() }, reopen: { $0 }) == [])
    }

    @Test func `a store that is empty when it is opened again breaks it`() throws {
        let violations = try AccessStoreContract.violations(make: { MemoryAccessStore() }, reopen: { _ in MemoryAccessStore() })
        #expect(violations.count > 5 && violations.allSatisfy { $0.contains("after reopening") })
    }

    @Test func `only the newest denials are kept`() {
        let store = MemoryAccessStore()
        for number in 1...(Denial.keptCount + 1_500) {
            store.record(Denial(instant: Instant(milliseconds: Int64(number)), actor: "", what: "", code: ""))
        }
        let kept = store.denials(limit: .max)
        #expect(kept.count == Denial.keptCount)
        #expect(kept.first?.instant.milliseconds == Int64(Denial.keptCount) + 1_500)
        #expect(kept.last?.instant.milliseconds == 1_501)
    }
}
