// SPDX-License-Identifier: Apache-2.0

/// The files of an export that are not tiles.
public enum EvidencePath {
    /// The signed checkpoint.
    public static let checkpoint = "checkpoint"
    /// The verifier key, one line.
    ///
    /// It says which key signed, never that the key is to be trusted.
    public static let key = "log.vkey"
}
