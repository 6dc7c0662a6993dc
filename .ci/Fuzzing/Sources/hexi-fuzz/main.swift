// SPDX-License-Identifier: Apache-2.0
import Foundation

// SwiftPM gives an executable its own `main`, so libFuzzer's is called by hand.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

// The linker wants one by this name too; the driver is given its own below.
@_cdecl("LLVMFuzzerTestOneInput")
func takeNothing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { 0 }

let name = CommandLine.arguments.dropFirst().first ?? ""
guard let chosen = Targets.all.first(where: { $0.name == name }) else {
    print(Targets.all.map(\.name).joined(separator: "\n"))
    exit(name == "--list" ? 0 : 2)
}
nonisolated(unsafe) let parse = chosen.parse
var arguments: [UnsafeMutablePointer<CChar>?] = ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)).map { strdup($0) } + [nil]
var count = CInt(arguments.count - 1)
arguments.withUnsafeMutableBufferPointer { buffer in
    var start = buffer.baseAddress
    exit(
        runFuzzer(&count, &start) { bytes, count in
            parse(Array(UnsafeBufferPointer(start: bytes, count: count)))
            return 0
        })
}
