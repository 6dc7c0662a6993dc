// SPDX-License-Identifier: Apache-2.0

/// Finds accounts by id: an open-addressed table of positions in the dense array of accounts.
///
/// A `Dictionary` would keep every id a second time and hash with a seed of the process. Here the account's own record
/// answers whether it is the one sought, and owners are serials that the venue gives out: nobody can choose them to collide.
struct AccountIndex: Sendable {
    /// Position + 1 of an account, or 0 for a free slot.
    ///
    /// The count is a power of two, at least twice the number of accounts.
    private var slots: ContiguousArray<UInt32> = [0, 0, 0, 0]

    /// Where an account sits; `nil` if it is not there.
    func position(of id: AccountID, in accounts: ContiguousArray<Account>) -> Int? {
        let mask = slots.count - 1
        var slot = AccountIndex.mixed(id) & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot]) - 1
            if accounts[position].id == id { return position }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Takes note of the account that was appended last and that is not in the table yet.
    mutating func noteLast(of accounts: ContiguousArray<Account>) {
        precondition(accounts.count < Int(UInt32.max), "so many accounts do not fit into memory")
        if accounts.count * 2 > slots.count {
            slots = ContiguousArray(repeating: 0, count: slots.count * 4)
            for position in accounts.indices { note(accounts[position].id, at: position) }
        } else {
            note(accounts[accounts.count - 1].id, at: accounts.count - 1)
        }
    }

    private mutating func note(_ id: AccountID, at position: Int) {
        let mask = slots.count - 1
        var slot = AccountIndex.mixed(id) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = UInt32(position + 1)
    }

    /// The finalizer of a 64-bit mixer: every bit of owner and kind reaches the low bits.
    ///
    /// An owner has few currencies, so they need no mixing.
    private static func mixed(_ id: AccountID) -> Int {
        var bits = id.owner &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(id.kind.rawValue) << 32
        bits = (bits ^ bits >> 32) &* 0xD6E8_FEB8_6659_FD93
        bits = (bits ^ bits >> 32) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: bits ^ bits >> 32)
    }
}
