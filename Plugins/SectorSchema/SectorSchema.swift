// SPDX-License-Identifier: Apache-2.0
import Foundation
import PackagePlugin

/// Checks each `Schema/*.schema.json` of a sector when it is built, embeds it, and gives its rows a type of their own.
///
/// A schema with a mistake stops the build at its line. Editing a schema builds that sector anew, and nothing else.
@main struct SectorSchema: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let tool = try context.tool(named: "SectorSchemaTool")
        let folder = target.directoryURL.appending(path: "Schema")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix(".schema.json") }
        return files.sorted { $0.path < $1.path }.map { schema in
            let name = schema.lastPathComponent.replacing(".schema.json", with: "")
            let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
            return .buildCommand(
                displayName: "Checking \(schema.lastPathComponent)", executable: tool.url,
                arguments: [schema.path, output.path], inputFiles: [schema], outputFiles: [output])
        }
    }
}
