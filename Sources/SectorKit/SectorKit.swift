// SPDX-License-Identifier: Apache-2.0

// A sector imports `SectorKit` alone: the vocabulary it needs comes along.
@_exported public import ExchangeModel
@_exported public import TableSchema

@_exported public import struct Foundation.Decimal
