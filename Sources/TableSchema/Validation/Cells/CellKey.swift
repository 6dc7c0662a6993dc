// SPDX-License-Identifier: Apache-2.0

/// What makes two sound cells equal: their number where they have one, else their bytes.
enum CellKey {
    case bytes
    case number(UInt64)
}
