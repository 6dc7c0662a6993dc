// SPDX-License-Identifier: Apache-2.0
import Foundation
import PackagePlugin

/// `swift package --allow-writing-to-package-directory new-sector Forestry [--id forestry] [--prefix FO] [--zh 林业]`
///
/// Writes a sector that builds, has a product with a sample, a rule and a valuation model, and passes the conformance kit; and adds it
/// to `Package.swift` and to the program. With `--package FOLDER` it writes a package of its own there instead.
@main struct NewSector: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        var extractor = ArgumentExtractor(arguments)
        let id = extractor.extractOption(named: "id").last
        let prefix = extractor.extractOption(named: "prefix").last
        let chinese = extractor.extractOption(named: "zh").last
        let folder = extractor.extractOption(named: "package").last
        guard let name = extractor.remainingArguments.first, extractor.remainingArguments.count == 1 else {
            throw NewSectorError.usage
        }
        let names = try SectorNames(name: name, id: id, prefix: prefix, chinese: chinese)
        let root = context.package.directoryURL
        if let folder {
            try SectorFiles(names).write(to: URL(filePath: folder), standalone: root)
            print("\(names.name): cd \(folder) && swift test")
        } else {
            try SectorFiles(names).write(to: root.appending(path: "Sectors/\(name)"), standalone: nil)
            try SectorList(root: root).add(name)
            print("\(names.name): swift test --filter \(name)Tests")
        }
    }
}

/// What is wrong with the command, for people.
enum NewSectorError: Error, CustomStringConvertible {
    case usage
    case name(String)
    case exists(String)
    case unknownLayout(String)

    var description: String {
        switch self {
        case .usage: "usage: new-sector NAME [--id ID] [--prefix PREFIX] [--zh NAME] [--package FOLDER]  (NAME such as Forestry)"
        case .name(let name): "'\(name)' is no name for a sector: write it as a Swift type, such as Forestry or WaterTransport"
        case .exists(let path): "\(path) is there already; nothing was written"
        case .unknownLayout(let path): "\(path) does not have the line this command adds a sector to; add it by hand"
        }
    }
}

/// The names of a sector, each made from the first unless it is given.
struct SectorNames {
    let name: String
    let id: String
    let prefix: String
    let chinese: String

    init(name: String, id: String?, prefix: String?, chinese: String?) throws {
        guard name.wholeMatch(of: /[A-Z][A-Za-z0-9]{1,40}/) != nil else { throw NewSectorError.name(name) }
        let words = name.matches(of: /[A-Z][a-z0-9]*/).map { String($0.0) }
        self.name = name
        self.id = id ?? words.map { $0.lowercased() }.joined(separator: "-")
        self.prefix = prefix ?? String((words.count > 1 ? words.map { String($0.prefix(1)) }.joined() : name).uppercased().prefix(2))
        self.chinese = chinese ?? name
    }
}
