// SPDX-License-Identifier: Apache-2.0

extension UnsafePointer<ColumnCheck> {
    /// Checks cells of the kinds that need more work or occur less often.
    func checkRare(_ cell: UnsafeRawBufferPointer, _ key: inout CellKey) -> CellOutcome {
        key = .bytes
        switch pointee.kind {
        case .text, .any: return checkText(cell)
        case .email: return TextFormat.isEmail(cell) ? checkText(cell) : .wrongType
        case .uri: return TextFormat.isURI(cell) ? checkText(cell) : .wrongType
        case .uuid: return TextFormat.isUUID(cell) ? checkText(cell) : .wrongType
        case .binary: return TextFormat.isBase64(cell) ? checkText(cell) : .wrongType
        case .integer: return checkWhole(NumberReader.whole(cell), &key)
        case .styledInteger:
            return pointee.style.plain(cell).withUnsafeBytes { checkWhole(NumberReader.whole($0), &key) }
        case .number, .styledNumber:
            guard let value = pointee.style.plain(cell).withUnsafeBytes({ NumberReader.decimal($0) }) else { return .wrongType }
            return checkDecimal(value, &key)
        case .boolean: return pointee.texts.map { $0.contains(cell) } ?? false ? .sound : .wrongType
        case .date: return checkOrdered(DateReader.day(cell), &key)
        case .anyDate: return checkOrdered(LooseDate.day(cell), &key)
        case .time: return checkOrdered(DateReader.time(cell), &key)
        case .dateTime: return checkOrdered(DateReader.dateTime(cell), &key)
        case .anyDateTime: return checkOrdered(LooseDate.dateTime(cell), &key)
        case .patternTime:
            return checkOrdered(pointee.timePattern.flatMap { $0._withUnsafeGuaranteedRef { $0.pattern.read(cell) } }, &key)
        case .year:
            return checkOrdered(cell.count == 4 ? LooseDate.digits(cell) : nil, &key)
        case .yearMonth: return checkOrdered(LooseDate.yearMonth(cell), &key)
        case .duration: return DurationFormat.isDuration(cell) ? .sound : .wrongType
        case .geoPoint, .geoPointArray, .geoPointObject, .array, .object, .geoJSON: return checkStructured(cell)
        case .list: return checkList(cell)
        }
    }

    private func checkStructured(_ cell: UnsafeRawBufferPointer) -> CellOutcome {
        if pointee.kind == .geoPoint { return GeoJSONCheck.isPoint(commaSeparated: cell) ? .sound : .wrongType }
        let value: JSONValue
        do {
            value = try JSONParser.parse(cell, depthLimit: JSONParser.usualDepth)
        } catch {
            // Whatever is wrong with the text, the cell is not of its type.
            return .wrongType
        }
        switch (pointee.kind, value) {
        case (.array, .array(let values)): return checkCount(values.count)
        case (.object, .object(let members)): return checkCount(members.count)
        case (.geoPointArray, .array(let values)): return GeoJSONCheck.isPosition(values) ? .sound : .wrongType
        case (.geoPointObject, .object):
            guard let longitude = value["lon"], let latitude = value["lat"] else { return .wrongType }
            return GeoJSONCheck.isPosition([longitude, latitude]) ? .sound : .wrongType
        case (.geoJSON, .object): return GeoJSONCheck.problems(of: value).isEmpty ? .sound : .wrongType
        default: return .wrongType
        }
    }

    private func checkList(_ cell: UnsafeRawBufferPointer) -> CellOutcome {
        var count = 0
        for part in cell.split(separator: pointee.listDelimiter, omittingEmptySubsequences: false) {
            count += 1
            var key = CellKey.bytes
            if let item = pointee.item, item.check(UnsafeRawBufferPointer(rebasing: part), &key) != .sound {
                return .wrongType
            }
        }
        return checkCount(count)
    }
}
